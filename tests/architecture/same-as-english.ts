import type { Language } from '#kernel/language.ts';

/** Whole messages that are rightly the same in a language as in English: shared words, and names of formats. */
export const SAME_AS_ENGLISH: Partial<Record<Language, readonly string[]>> = {
  zh: ['Wasl'],
  fr: [
    'Budget',
    'Classification',
    'Code',
    'Collection',
    'Condition',
    'Conditions',
    'Contact',
    'Date',
    'Description',
    'Document',
    'Documents',
    'Format',
    'Latitude',
    'Longitude',
    'Organisation',
    'Pages',
    'Source',
    'Technologies',
    'Version',
    'Version {number}, {date}',
    'Wasl',
    'original',
  ],
  ru: ['Wasl'],
  es: ['Error {status}', 'Sector', 'Wasl', 'original'],
};

/** What pages may say without a message: the platform's own name, and names of file formats, the same in every language. */
export const NAMES_NEVER_TRANSLATED: ReadonlySet<string> = new Set([
  'Wasl',
  'وصل',
  'CSV',
  'JSON',
  'JSON Lines',
  'JSON-LD',
  'XML',
]);
