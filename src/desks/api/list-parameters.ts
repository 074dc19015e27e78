import { publicFieldsOf } from '#engines/fields/public-fields.ts';
import { NOT_STATED } from '#engines/registry/facets/facet-codes.ts';
import type { FacetDeclaration, Kind } from '#engines/registry/kind.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { parsePartialDate } from '#kernel/partial-date.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type ApiParameter, type ParameterFault, shortened } from './api-parameter.ts';

/** Records in an answer, unless `limit` says otherwise, and at most. */
export const USUAL_LIMIT = 20;
export const MOST_RECORDS = 100;

/** The longest text that is looked for, in code points; pages cut off what is longer. */
const LONGEST_TEXT = 200;

/** The parameters of a kind's list, the same as those of its page (design §5.3), and those that only programs need. */
export function listParameters(web: RegisterWeb, kind: Kind): ApiParameter[] {
  return [
    ...kind.facets.map((facet) => facetParameter(web, kind, facet)),
    TEXT,
    sortParameter(kind),
    DAY,
    LANG,
    LIMIT,
    CURSOR,
    fieldsParameter(kind),
  ];
}

/** The parameters of one record. */
export function recordParameters(kind: Kind): ApiParameter[] {
  return [LANG, fieldsParameter(kind)];
}

function facetParameter(web: RegisterWeb, kind: Kind, facet: FacetDeclaration): ApiParameter {
  const isCode = (value: string) =>
    (facet.notStated === true && value === NOT_STATED) || web.codeLists().find(facet.list, value) !== null;
  return {
    name: facet.name,
    isRepeatable: true,
    schema: { type: 'string' },
    meaning: (texts) =>
      texts.t('api.parameter.facet', {
        facet: kindText(texts, kind, `facets.${facet.name}`),
        list: facet.list,
      }),
    faultOf: (value, texts) =>
      isCode(value)
        ? null
        : {
            reason: texts.t('api.reason.code', { value: shortened(value), list: facet.list }),
            remedy: texts.t('api.remedy.code', { address: `/api/v1/codelists/${facet.list}` }),
          },
  };
}

const TEXT: ApiParameter = {
  name: 'q',
  schema: { type: 'string', maxLength: LONGEST_TEXT },
  meaning: (texts) => texts.t('api.parameter.q'),
  faultOf: (value, texts) =>
    [...value].length <= LONGEST_TEXT
      ? null
      : {
          reason: texts.t('api.reason.long', { limit: LONGEST_TEXT }),
          remedy: texts.t('api.remedy.long'),
        },
};

function sortParameter(kind: Kind): ApiParameter {
  const sorts: string[] = ['best', ...kind.sorts];
  return {
    name: 'sort',
    schema: { type: 'string', enum: sorts },
    meaning: (texts) => texts.t('api.parameter.sort'),
    faultOf: (value, texts) => noneOf('order', sorts, value, texts),
  };
}

const DAY: ApiParameter = {
  name: 'day',
  schema: { type: 'string', format: 'date' },
  meaning: (texts) => texts.t('api.parameter.day'),
  faultOf: (value, texts) =>
    value.length === 10 && parsePartialDate(value) !== null
      ? null
      : {
          reason: texts.t('api.reason.day', { value: shortened(value) }),
          remedy: texts.t('api.remedy.day'),
        },
};

/** The reader's language, for names of codes and for problems. */
export const LANG: ApiParameter = {
  name: 'lang',
  schema: { type: 'string', enum: [...LANGUAGES] },
  meaning: (texts) => texts.t('api.parameter.lang'),
  // Where pseudo-languages are switched on, the page has one when it was asked for.
  faultOf: (value, texts) => (value === texts.page ? null : noneOf('lang', LANGUAGES, value, texts)),
};

const LIMIT: ApiParameter = {
  name: 'limit',
  schema: { type: 'integer', minimum: 1, maximum: MOST_RECORDS, default: USUAL_LIMIT },
  meaning: (texts) => texts.t('api.parameter.limit', { most: MOST_RECORDS, usual: USUAL_LIMIT }),
  faultOf: (value, texts) =>
    /^[1-9]\d{0,2}$/.test(value) && Number(value) <= MOST_RECORDS
      ? null
      : {
          reason: texts.t('api.reason.limit', { value: shortened(value) }),
          remedy: texts.t('api.remedy.limit', { most: MOST_RECORDS }),
        },
};

const CURSOR: ApiParameter = {
  name: 'cursor',
  schema: { type: 'string' },
  meaning: (texts) => texts.t('api.parameter.cursor'),
  // Whether it belongs to this list and order is known only with the other parameters.
  faultOf: () => null,
};

function fieldsParameter(kind: Kind): ApiParameter {
  const names = publicFieldsOf(kind.fields).map((field) => field.name);
  return {
    name: 'fields',
    schema: { type: 'string', examples: [names.slice(0, 2).join(',')] },
    meaning: (texts) => texts.t('api.parameter.fields'),
    faultOf: (value, texts) => {
      const unknown = value.split(',').find((name) => !names.includes(name));
      return unknown === undefined ? null : noneOf('field', names, unknown, texts);
    },
  };
}

/** Says that a value is none of those there are; nothing when it is one. */
function noneOf(
  what: 'order' | 'lang' | 'field',
  names: readonly string[],
  value: string,
  texts: Texts,
): ParameterFault | null {
  if (names.includes(value)) return null;
  return {
    reason: texts.t(`api.reason.${what}`, { value: shortened(value) }),
    remedy: texts.t('api.remedy.oneOf', { names: names.join(', ') }),
  };
}
