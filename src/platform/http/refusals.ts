import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Texts } from '#platform/i18n/texts.ts';

/** Why a request gets no page; a route may answer with one through `refuse`. */
export type PageRefusal =
  | { kind: 'bad-request' }
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'unknown-language' }
  | { kind: 'method-not-allowed'; allow: readonly string[] }
  | { kind: 'gone' }
  | { kind: 'too-long'; limit: number };

/** What an error page has to show: a refusal, or a fault of ours with the number under which it was recorded. */
export type Problem = (PageRefusal | { kind: 'fault'; reference: string }) & { status: ContentfulStatusCode };

/** The HTTP status of each kind of problem. */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'unknown-language': 404,
  'method-not-allowed': 405,
  gone: 410,
  'too-long': 414,
  fault: 500,
} as const satisfies Record<Problem['kind'], ContentfulStatusCode>;

const NAMES = {
  'bad-request': 'badRequest',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  'unknown-language': 'unknownLanguage',
  'method-not-allowed': 'methodNotAllowed',
  gone: 'gone',
  'too-long': 'tooLong',
  fault: 'fault',
} as const satisfies Record<Problem['kind'], string>;

/**
 * The heading and the explanation of an error page.
 *
 * @example
 * problemTexts({ kind: 'not-found', status: 404 }, textsFor('en')).title // 'Page not found'
 */
export function problemTexts(problem: Problem, texts: Texts): { title: string; body: string } {
  const name = NAMES[problem.kind];
  const values: Record<string, number> = problem.kind === 'too-long' ? { limit: problem.limit } : {};
  return {
    title: texts.t(`platform.error.${name}.title`),
    body: texts.t(`platform.error.${name}.body`, values),
  };
}
