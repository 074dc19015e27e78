import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { cached } from '#platform/http/conditional.ts';
import type { PageContext } from '#platform/http/page-context.ts';
import { answerProblemJson } from '#platform/http/problem-json.ts';
import type { Route, RouteAnswer } from '#platform/http/route.ts';
import { type ApiParameter, type ParameterProblem, parameterProblems } from './api-parameter.ts';

/** The query of a request. */
export function queryIn(c: PageContext): URLSearchParams {
  const mark = c.req.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : c.req.url.slice(mark));
}

/** `https://…` of the platform, without a slash at the end. */
export async function originOf(web: RegisterWeb, c: PageContext): Promise<string> {
  return (await web.site(c.var.texts)).origin;
}

/** Tells everything that is wrong with the parameters of a request, in the reader's language (RFC 9457). */
export async function answerParameterProblems(
  web: RegisterWeb,
  c: PageContext,
  errors: readonly ParameterProblem[],
): Promise<Response> {
  const { texts } = c.var;
  return answerProblemJson(c, await originOf(web, c), {
    kind: 'parameters',
    status: 400,
    title: texts.t('api.problem.parameters.title'),
    detail: texts.t('api.problem.parameters.detail'),
    more: { errors },
  });
}

/** Answers with JSON that is the same for everyone until registers, code lists, day or request change. */
export function answerCached(
  web: RegisterWeb,
  c: PageContext,
  state: string,
  make: () => object | Promise<object>,
): Promise<Response> {
  const today = web.clock().toISOString().slice(0, 10);
  return cached(c, `${state}/${today}${c.req.path}?${queryIn(c)}`, async () => c.json(await make()));
}

/** `GET /api/v1…`: reads the parameters strictly before anything else is done. */
export function apiRoute(
  web: RegisterWeb,
  route: {
    name: string;
    path: string;
    parameters: readonly ApiParameter[];
    answer(c: PageContext, query: URLSearchParams, state: string): RouteAnswer | Promise<RouteAnswer>;
  },
): Route {
  return {
    name: `api.${route.name}`,
    method: 'GET',
    path: `/api/v1${route.path}`,
    permission: 'public.read',
    handler: async (c) => {
      const query = queryIn(c);
      const problems = parameterProblems(query, route.parameters, c.var.texts);
      if (problems.length > 0) return answerParameterProblems(web, c, problems);
      // Read before the content: a tag that is older than what it names is asked again; a newer one would keep a stale answer.
      return route.answer(c, query, await web.state());
    },
  };
}
