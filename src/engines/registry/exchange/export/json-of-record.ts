import type { Field } from '#engines/fields/field.ts';
import { pickFields } from '#engines/fields/public-fields.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Language } from '#kernel/language.ts';
import { namesOfCodes } from '../../records/names-of-codes.ts';
import { groupTranslations } from './exported-rows.ts';
import type { ExportedRecord } from './read-exported.ts';

/** A record as one JSON object that an import takes back: fields by name, translations, and names of its codes for the reader. */
export function jsonOfRecord(
  record: ExportedRecord,
  fields: readonly Field[],
  { language, urlOf }: { language: Language; urlOf: (reference: string) => string },
  codeLists: CodeLists,
): Record<string, unknown> {
  const { reference, document } = record;
  const isPublic = new Set(fields.map((field) => field.name));
  const translations = groupTranslations(record.translations.filter((one) => isPublic.has(one.field)));
  return {
    id: reference,
    language: record.language,
    ...pickFields(fields, document),
    ...(translations.length > 0 ? { translations } : {}),
    names: namesOfCodes(fields, document, (list, code) => codeLists.nameOf(list, code, language).text),
    ...(record.aliases.length > 0 ? { known_as: record.aliases } : {}),
    first_published_at: record.firstPublishedAt.toISOString(),
    changed_at: record.changedAt.toISOString(),
    version: record.version,
    url: urlOf(reference),
  };
}
