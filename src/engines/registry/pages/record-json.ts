import type { FieldValue } from '#engines/fields/field.ts';
import { publicFieldsOf } from '#engines/fields/public-fields.ts';
import type { PublishedRecord } from '../records/get-record.ts';
import { namesOfCodes } from '../records/names-of-codes.ts';
import { publicPartOf } from '../records/public-part.ts';
import { replaceParties } from '../store/party-values.ts';
import { recordHref } from './addresses.ts';
import type { ValueContext } from './value-context.ts';

/** What is asked of a record. */
export interface RecordJsonChoice {
  /** `https://…` of the platform, for the address of the record's page. */
  origin: string;
  /** Names of the fields that are wanted; all that are public unless given. */
  fields?: readonly string[];
}

/**
 * A record as JSON, the same on its page and in the API: the content of its page, parties by name, translations with their states, the names of all codes
 * in the reader's language by list. Names it is found by beside its reference are in `also_known_as`; a kind may have a field of identifiers of its own.
 */
export function recordAsJson(
  { web, texts, kind, parties }: ValueContext,
  given: PublishedRecord,
  { origin, fields: wanted }: RecordJsonChoice,
): object {
  const record = publicPartOf(kind, given);
  const fields = publicFieldsOf(kind.fields).filter((field) => wanted?.includes(field.name) ?? true);
  const isWanted = new Set(fields.map((field) => field.name));
  const document = replaceParties(fields, record.document, (id): FieldValue => {
    const party = parties.get(id as string);
    return party ? { id: party.id, name: party.name } : id;
  });
  return {
    reference: record.reference,
    url: `${origin}${recordHref(texts.page, kind, record.reference)}`,
    version: record.version,
    language: record.language,
    first_published_at: record.firstPublishedAt.toISOString(),
    changed_at: record.changedAt.toISOString(),
    also_known_as: record.aliases,
    ...document,
    translations: record.translations
      .filter(({ field }) => isWanted.has(field))
      .map(({ field, language, text, state, isBehind }) => ({
        field,
        language,
        text,
        state,
        behind_original: isBehind,
      })),
    names: namesOfCodes(
      fields,
      record.document,
      (list, code) => web.codeLists().nameOf(list, code, texts.language).text,
    ),
  };
}
