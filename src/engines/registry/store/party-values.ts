import type { Document, Field, FieldValue } from '#engines/fields/field.ts';

/**
 * Goes through the values of party fields of a document, in a fixed order, and puts others in their places.
 *
 * @example
 * // replaceParties(fields, { owner: { name: 'MoH' } }, (party) => 'some-id') gives { owner: 'some-id' }
 */
export function replaceParties(
  fields: readonly Field[],
  document: Document,
  replace: (party: FieldValue) => FieldValue,
): Document {
  const replaced: { [name: string]: FieldValue } = {};
  for (const field of fields) {
    const value = document[field.name];
    if (value !== undefined)
      replaced[field.name] = namesParty(field) ? replaceIn(field, value, replace) : value;
  }
  return replaced;
}

/** The values of all party fields of a document, in the order in which {@link replaceParties} meets them. */
export function partiesIn(fields: readonly Field[], document: Document): FieldValue[] {
  const found: FieldValue[] = [];
  replaceParties(fields, document, (party) => {
    found.push(party);
    return party;
  });
  return found;
}

function namesParty(field: Field): boolean {
  return (
    field.type === 'party' || (field.type === 'group' && field.fields.some((inner) => inner.type === 'party'))
  );
}

function replaceIn(field: Field, value: FieldValue, replace: (party: FieldValue) => FieldValue): FieldValue {
  if (field.type === 'party') return replace(value);
  if (field.type !== 'group') return value;
  if (Array.isArray(value))
    return value.map((item) => replaceParties(field.fields, item as Document, replace));
  return replaceParties(field.fields, value as Document, replace);
}
