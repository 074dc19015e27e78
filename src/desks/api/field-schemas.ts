import type { Field } from '#engines/fields/field.ts';
import { publicFieldsOf } from '#engines/fields/public-fields.ts';
import type { Kind } from '#engines/registry/kind.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { Texts } from '#platform/i18n/texts.ts';

/** A schema in JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * An object of which these members are always there.
 *
 * @example
 * objectOf({ code: { type: 'string' } }) // { type: 'object', required: ['code'], properties: { code: { type: 'string' } } }
 */
export function objectOf(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  const required = Object.keys(properties);
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: { ...properties, ...optional },
  };
}

/**
 * A schema under which a list of values stands.
 *
 * @example
 * listOf({ type: 'string' }) // { type: 'array', items: { type: 'string' } }
 */
export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
/** A date as precisely as known (ISO 8601 reduced precision). */
const DATE: Schema = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };

/** The schemas of a kind's public fields, by name, each with its meaning in the reader's language. */
export function fieldSchemas(kind: Kind, texts: Texts): Record<string, Schema> {
  return Object.fromEntries(
    publicFieldsOf(kind.fields).map((field) => [
      field.name,
      {
        title: kindText(texts, kind, `fields.${field.name}.label`),
        description: kindText(texts, kind, `fields.${field.name}.meaning`),
        ...schemaOf(field),
      },
    ]),
  );
}

/**
 * The schema of a field's values, as `readDocument` lets them into a document.
 *
 * @example
 * schemaOf({ name: 'areas', type: 'language', many: true }) // { type: 'array', items: { type: 'string' } }
 */
export function schemaOf(field: Field): Schema {
  const one = oneOf(field);
  return 'many' in field && field.many ? listOf(one) : one;
}

function oneOf(field: Field): Schema {
  switch (field.type) {
    case 'text':
      return { type: 'string', maxLength: field.maxLength };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'language':
      return TEXT;
    case 'number':
      return NUMBER;
    case 'date':
      return DATE;
    case 'period':
      return objectOf({}, { from: DATE, until: DATE });
    case 'money':
      return objectOf({ amount: NUMBER, currency: { type: 'string', pattern: '^[A-Z]{3}$' } });
    case 'party':
      return { anyOf: [objectOf({ id: { type: 'string', format: 'uuid' }, name: TEXT }), TEXT] };
    case 'link':
      return objectOf({ url: { type: 'string', format: 'uri' } }, { title: TEXT });
    case 'code':
      return field.attributes ? { anyOf: [TEXT, partsOf({ code: TEXT }, field.attributes)] } : TEXT;
    case 'group':
      return partsOf({}, field.fields);
  }
}

function partsOf(always: Record<string, Schema>, fields: readonly Field[]): Schema {
  return objectOf(always, Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])));
}
