import type { Kind } from '#engines/registry/kind.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { fieldSchemas, listOf, objectOf, type Schema } from './field-schemas.ts';

const TEXT: Schema = { type: 'string' };
const COUNT: Schema = { type: 'integer', minimum: 0 };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const ADDRESS: Schema = { type: 'string', format: 'uri' };
const ADDRESS_OR_NONE: Schema = { type: ['string', 'null'], format: 'uri' };
const DATE_OR_NONE: Schema = { type: ['string', 'null'] };

/** A schema by its name among the components. */
export function schemaNamed(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The names under which a kind's schemas stand. */
export function schemaNamesOf(kind: Kind): { record: string; list: string } {
  return { record: kind.name, list: `${kind.name}-list` };
}

/** The schemas of all answers: those of the kinds from their declarations, and the few that are common to all. */
export function answerSchemas(kinds: readonly Kind[], texts: Texts): Record<string, Schema> {
  const ofKinds = kinds.flatMap((kind) => {
    const names = schemaNamesOf(kind);
    return [
      [names.record, recordSchema(kind, texts)],
      [names.list, listSchema(kind)],
    ] as const;
  });
  return { ...Object.fromEntries(ofKinds), ...COMMON };
}

function recordSchema(kind: Kind, texts: Texts): Schema {
  return objectOf(
    {
      reference: TEXT,
      url: ADDRESS,
      version: { type: 'integer', minimum: 1 },
      language: TEXT,
      first_published_at: INSTANT,
      changed_at: INSTANT,
      also_known_as: listOf(objectOf({ scheme: TEXT, value: TEXT })),
      translations: listOf(schemaNamed('translation')),
      names: {
        type: 'object',
        additionalProperties: { type: 'object', additionalProperties: TEXT },
      },
    },
    { ...fieldSchemas(kind, texts), rank: TEXT },
  );
}

function listSchema(kind: Kind): Schema {
  const counts = listOf(schemaNamed('facet-value'));
  return objectOf(
    {
      data: listOf(schemaNamed(schemaNamesOf(kind).record)),
      total: COUNT,
      every_record: COUNT,
      facets: objectOf(Object.fromEntries(kind.facets.map((facet) => [facet.name, counts]))),
      next: ADDRESS_OR_NONE,
      previous: ADDRESS_OR_NONE,
    },
    { unknown_words: listOf(TEXT) },
  );
}

const ABOUT_LIST = {
  list: TEXT,
  title: TEXT,
  version: { type: 'integer', minimum: 1 },
  version_label: TEXT,
  date: { type: 'string' },
  source: TEXT,
  licence: TEXT,
  codes: COUNT,
  url: ADDRESS,
} as const;

const CODE = objectOf({
  code: TEXT,
  label: TEXT,
  name: TEXT,
  parents: listOf(objectOf({ list: TEXT, code: TEXT })),
  valid_from: DATE_OR_NONE,
  valid_until: DATE_OR_NONE,
  also_known_as: { type: 'object', additionalProperties: listOf(TEXT) },
});

const VERSION = objectOf({
  number: { type: 'integer', minimum: 1 },
  made_at: INSTANT,
  language: TEXT,
  cause: TEXT,
  cause_name: TEXT,
  changed_fields: { type: ['array', 'null'], items: TEXT },
});

const COMMON: Record<string, Schema> = {
  translation: objectOf({
    field: TEXT,
    language: TEXT,
    text: TEXT,
    state: { type: 'string', enum: ['human', 'machine', 'reviewed'] },
    behind_original: { type: 'boolean' },
  }),
  'facet-value': objectOf({ code: TEXT, name: TEXT, count: COUNT }),
  'version-list': objectOf({ data: listOf(VERSION), total: COUNT }),
  'code-list': objectOf({ ...ABOUT_LIST, data: listOf(CODE) }),
  'code-list-list': objectOf({ data: listOf(objectOf(ABOUT_LIST)), total: COUNT }),
  problem: objectOf(
    { type: ADDRESS, title: TEXT, status: { type: 'integer' }, detail: TEXT, instance: ADDRESS },
    {
      errors: listOf(objectOf({ parameter: TEXT, reason: TEXT, remedy: TEXT })),
      reference: TEXT,
    },
  ),
};
