import type { Kind } from '#engines/registry/kind.ts';
import {
  type ListPosition,
  type ListState,
  queryAt,
  queryOf,
  readListState,
} from '#engines/registry/pages/list-query.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { canonicalQuery } from '#platform/http/canonical-query.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type ParameterProblem, parameterProblems } from './api-parameter.ts';
import { listParameters, USUAL_LIMIT } from './list-parameters.ts';

/** What a program asked of a list: the state of the page, and what only programs say. */
export interface ListRequest {
  state: ListState;
  limit: number;
  fields: readonly string[] | undefined;
  /** The language, where the address names it. */
  lang: string | null;
}

/** Reads a request for a list, or gives everything that is wrong with it. */
export function readListRequest(
  web: RegisterWeb,
  kind: Kind,
  query: URLSearchParams,
  texts: Texts,
): { request: ListRequest } | { problems: ParameterProblem[] } {
  const problems = parameterProblems(query, listParameters(web, kind), texts);
  const asPage = new URLSearchParams(query);
  for (const name of ['lang', 'limit', 'fields', 'cursor', 'all', 'at']) asPage.delete(name);
  const cursor = query.get('cursor');
  if (cursor !== null) asPage.set('at', cursor);
  const state = readListState(kind, asPage);
  const refused = new Set(problems.map(({ parameter }) => parameter));
  const add = (parameter: string, reason: string, remedy: string) => {
    if (!refused.has(parameter)) problems.push({ parameter, reason, remedy });
  };
  if (query.get('sort') === 'best' && state.text === '')
    add('sort', texts.t('api.reason.best'), texts.t('api.remedy.best'));
  // A cursor is of one order; when that could not be read, nothing can be said of the cursor.
  else if (cursor !== null && state.position === null && !refused.has('sort'))
    add('cursor', texts.t('api.reason.cursor'), texts.t('api.remedy.cursor'));
  if (problems.length > 0) return { problems };
  return {
    request: {
      state,
      limit: Number(query.get('limit') ?? USUAL_LIMIT),
      fields: query.get('fields')?.split(','),
      lang: query.get('lang'),
    },
  };
}

/** The address of a list at a position, in canonical form. */
export function listAddress(kind: Kind, request: ListRequest, position: ListPosition | null): string {
  const { state, limit, fields, lang } = request;
  const { at, ...query } = position ? queryAt(kind, state, position) : { at: null, ...queryOf(kind, state) };
  return `/api/v1/${kind.plural}${canonicalQuery({
    ...query,
    lang,
    limit: limit === USUAL_LIMIT ? null : limit,
    fields: fields?.join(','),
    cursor: at,
  })}`;
}
