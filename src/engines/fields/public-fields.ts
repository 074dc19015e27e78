import type { Document, Field, FieldValue } from './field.ts';

/** The fields that the public may see, parts of groups and attributes of codes included; the rest never leaves in a file or page. */
export function publicFieldsOf<F extends Field>(fields: readonly F[]): F[] {
  return fields
    .filter((field) => field.visibility === undefined || field.visibility === 'public')
    .map((field) => {
      if (field.type === 'group') return { ...field, fields: publicFieldsOf(field.fields) };
      if (field.type === 'code' && field.attributes)
        return { ...field, attributes: publicFieldsOf(field.attributes) };
      return field;
    });
}

/**
 * What a document holds of the given fields, and nothing else; in the order of the fields, as `readDocument` gives it.
 *
 * @example
 * // pickFields([{ name: 'title', … }], { notes: 'internal', title: 'Wells' }) gives { title: 'Wells' }
 */
export function pickFields(fields: readonly Field[], document: Document): Document {
  const picked: { [name: string]: FieldValue } = {};
  for (const field of fields) {
    const value = document[field.name];
    if (value !== undefined) picked[field.name] = pickParts(field, value);
  }
  return picked;
}

function pickParts(field: Field, value: FieldValue): FieldValue {
  if (Array.isArray(value)) return value.map((item) => pickParts(field, item));
  if (typeof value === 'string') return value;
  const parts = value as Document;
  switch (field.type) {
    case 'group':
      return pickFields(field.fields, parts);
    case 'code':
      return { code: parts.code!, ...pickFields(field.attributes ?? [], parts) };
    case 'period':
      return inOrder(parts, ['from', 'until']);
    case 'money':
      return inOrder(parts, ['amount', 'currency']);
    case 'link':
      return inOrder(parts, ['url', 'title']);
    default:
      return value;
  }
}

function inOrder(parts: Document, names: readonly string[]): FieldValue {
  return Object.fromEntries(
    names.flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]]])),
  );
}
