import type { Kind } from '#engines/registry/kind.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { schemaNamesOf } from './answer-schemas.ts';
import type { ApiParameter } from './api-parameter.ts';
import { LANG, listParameters, recordParameters } from './list-parameters.ts';

/** One address of the interface, as both descriptions tell of it. */
export interface Operation {
  id: string;
  /** Path templates as OpenAPI writes them: `/projects/{reference}`. */
  path: string;
  /** The register it belongs to, or the code lists. */
  tag: string;
  summary(texts: Texts): string;
  /** What stands in the path. */
  inPath: readonly { name: string; meaning(texts: Texts): string }[];
  parameters: readonly ApiParameter[];
  /** Name of the answer's schema. */
  answer: string;
  /** Other names of a record lead on, and a record may be gone. */
  isOfRecord?: boolean;
}

/** The tag of the addresses that belong to no register. */
export const CODE_LISTS_TAG = 'codelists';

/** Every address of the interface but that of its own description. */
export function operationsOf(web: RegisterWeb, kinds: readonly Kind[]): Operation[] {
  return [...kinds.flatMap((kind) => operationsOfKind(web, kind)), ...CODE_LIST_OPERATIONS];
}

function operationsOfKind(web: RegisterWeb, kind: Kind): Operation[] {
  const path = `/${kind.plural}`;
  const tag = kind.plural;
  const names = schemaNamesOf(kind);
  const register = (texts: Texts) => kindText(texts, kind, 'register');
  const inPath = [{ name: 'reference', meaning: (texts: Texts) => texts.t('api.parameter.reference') }];
  return [
    {
      id: `list-${tag}`,
      path,
      tag,
      summary: (texts) => texts.t('api.answer.list', { register: register(texts) }),
      inPath: [],
      parameters: listParameters(web, kind),
      answer: names.list,
    },
    {
      id: `show-${kind.name}`,
      path: `${path}/{reference}`,
      tag,
      summary: (texts) => texts.t('api.answer.record', { register: register(texts) }),
      inPath,
      parameters: recordParameters(kind),
      answer: names.record,
      isOfRecord: true,
    },
    {
      id: `list-${kind.name}-versions`,
      path: `${path}/{reference}/versions`,
      tag,
      summary: (texts) => texts.t('api.answer.versions', { register: register(texts) }),
      inPath,
      parameters: [LANG],
      answer: 'version-list',
      isOfRecord: true,
    },
  ];
}

const CODE_LIST_OPERATIONS: readonly Operation[] = [
  {
    id: 'list-codelists',
    path: '/codelists',
    tag: CODE_LISTS_TAG,
    summary: (texts) => texts.t('api.answer.codelists'),
    inPath: [],
    parameters: [LANG],
    answer: 'code-list-list',
  },
  {
    id: 'show-codelist',
    path: '/codelists/{list}',
    tag: CODE_LISTS_TAG,
    summary: (texts) => texts.t('api.answer.codelist'),
    inPath: [{ name: 'list', meaning: (texts) => texts.t('api.parameter.list') }],
    parameters: [LANG],
    answer: 'code-list',
  },
];
