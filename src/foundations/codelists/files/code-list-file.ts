import { z } from 'zod';
import { LANGUAGES } from '#kernel/language.ts';
import { parsePartialDate } from '#kernel/partial-date.ts';

/** What the first field of our own files says. */
export const CODE_LIST_FORMAT = 'wasl-code-list/1';

const text = z.string().trim().min(1);
const listName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const codeText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const date = z
  .string()
  .refine((given) => parsePartialDate(given) === given, { params: { kind: 'bad-date' } });
const sixLanguages = z.strictObject({ ar: text, zh: text, en: text, fr: text, ru: text, es: text });
const someLanguages = sixLanguages.partial();

/** How a name is known: said by a source, inferred from one, generally known, set by a standard, or made by us. */
const provenanceWord = z.enum(['text', 'text_inferred', 'general', 'standard', 'wasl']);
const provenance = z.union([provenanceWord, z.partialRecord(z.enum(LANGUAGES), provenanceWord)]);

const member = z.strictObject({
  code: codeText,
  from: date.optional(),
  until: date.optional(),
  planned_until: date.optional(),
  unconfirmed: z.literal(true).optional(),
  remark: text.optional(),
});

const code = z.strictObject({
  code: codeText,
  parent: codeText.optional(),
  parents: z.record(listName, codeText).optional(),
  name: sixLanguages.optional(),
  short: sixLanguages.optional(),
  code_label: sixLanguages.optional(),
  abbreviation: someLanguages.optional(),
  description: sixLanguages.optional(),
  valid_from: date.optional(),
  valid_until: date.optional(),
  unconfirmed: z.literal(true).optional(),
  matches: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.array(text)).optional(),
  attributes: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([text, z.number(), z.boolean()]))
    .optional(),
  members: z.array(member).optional(),
  source: text.optional(),
  provenance: provenance.optional(),
  corrected: z.array(z.enum(LANGUAGES)).optional(),
  links: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), title: text.optional() })).optional(),
});

/** The shape of a code list file; data/README.md says what each field means. */
export const codeListShape = z.strictObject({
  format: z.literal(CODE_LIST_FORMAT),
  list: listName,
  title: sixLanguages,
  version: text,
  date,
  source: text,
  licence: text,
  notes: text.optional(),
  provenance,
  schemes: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/),
      z.strictObject({ name: text, by: z.literal('prefix').optional() }),
    )
    .optional(),
  label: sixLanguages.optional(),
  unnamed: z.literal(true).optional(),
  named_by: z.literal('intl-currency').optional(),
  members_of: listName.optional(),
  codes: z.array(code).min(1),
});

/** A code list as a file states it, checked. */
export type CodeListFile = z.infer<typeof codeListShape>;

/** One code of a file. */
export type CodeEntry = CodeListFile['codes'][number];

/** The forms in which a code has words, with the field of the file that holds each. */
export const NAME_FIELDS = {
  name: 'name',
  short: 'short',
  label: 'code_label',
  abbreviation: 'abbreviation',
  description: 'description',
} as const satisfies Record<string, keyof CodeEntry>;

/** A form of {@link NAME_FIELDS}. */
export type NameForm = keyof typeof NAME_FIELDS;
