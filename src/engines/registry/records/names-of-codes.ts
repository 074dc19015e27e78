import type { Document, Field, FieldValue } from '#engines/fields/field.ts';
import { codesNamedBy } from '../facets/facet-codes.ts';

/** Names of codes by code list and code. */
export type NamesOfCodes = Record<string, Record<string, string>>;

/**
 * The names of all codes in a document, those said about other codes included, for readers who do not know the lists.
 *
 * @param nameOf the name of a code in the reader's language
 * @example
 * const areas = { name: 'areas', type: 'code', list: 'areas', many: true };
 * namesOfCodes([areas], { areas: ['KE'] }, () => 'Kenya') // { areas: { KE: 'Kenya' } }
 */
export function namesOfCodes(
  fields: readonly Field[],
  document: Document,
  nameOf: (list: string, code: string) => string,
): NamesOfCodes {
  const names: NamesOfCodes = {};
  const walk = (field: Field, value: FieldValue | undefined): void => {
    for (const { list, code } of codesNamedBy(field, value)) {
      names[list] ??= {};
      names[list][code] ??= nameOf(list, code);
    }
    for (const said of field.type === 'code' ? (field.attributes ?? []) : [])
      for (const item of Array.isArray(value) ? (value as FieldValue[]) : [])
        if (typeof item === 'object') walk(said, (item as Document)[said.name]);
  };
  for (const field of fields) walk(field, document[field.name]);
  return names;
}
