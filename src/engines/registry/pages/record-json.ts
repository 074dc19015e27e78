import type { FieldValue } from '#engines/fields/field.ts';
import type { PublishedRecord } from '../records/get-record.ts';
import { replaceParties } from '../store/party-values.ts';
import type { ValueContext } from './value-context.ts';

/**
 * A record as JSON: the same content as its page, parties by name, translations with their states. Names it is found by beside its reference are in
 * `also_known_as`; a kind may have a field of identifiers of its own.
 */
export function recordAsJson({ kind, parties }: ValueContext, record: PublishedRecord): object {
  return {
    reference: record.reference,
    version: record.version,
    language: record.language,
    first_published_at: record.firstPublishedAt.toISOString(),
    changed_at: record.changedAt.toISOString(),
    also_known_as: record.aliases,
    ...replaceParties(kind.fields, record.document, (id): FieldValue => {
      const party = parties.get(id as string);
      return party ? { id: party.id, name: party.name } : id;
    }),
    translations: record.translations.map(({ field, language, text, state, isBehind }) => ({
      field,
      language,
      text,
      state,
      behind_original: isBehind,
    })),
  };
}
