import type { MiddlewareHandler } from 'hono';
import { addVary } from './compression.ts';
import type { PageContext, ShellEnv } from './page-context.ts';
import { answerProblemJson } from './problem-json.ts';
import type { ReadLimit } from './read-limit.ts';

const PREFIX = '/api/';

/**
 * Whether an address is for programs: its answers are JSON, problems too, and pages of any site may read them.
 *
 * @example
 * isForPrograms('/api/v1/projects') // true
 */
export function isForPrograms(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** What programs may ask with; nothing here is changed by a request. */
const METHODS = 'GET, HEAD, OPTIONS';

/** Headers of our own that a page of another site may read (Fetch standard, CORS-exposed response-header names). */
const READABLE = 'ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

const EVERYWHERE: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': READABLE,
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const PREFLIGHT: Readonly<Record<string, string>> = {
  Allow: METHODS,
  'Access-Control-Allow-Methods': METHODS,
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/**
 * Opens the addresses for programs to pages of every site (CORS, Fetch standard), counts what each address asks, and says in each answer what is left
 * (draft-ietf-httpapi-ratelimit-headers); who asks too much is told when to come again. Other addresses are left alone.
 */
export function openReads(limit: ReadLimit, publicUrl: string): MiddlewareHandler<ShellEnv> {
  return async (c, next) => {
    if (!isForPrograms(c.req.path)) return next();
    if (c.req.method === 'OPTIONS') {
      for (const [name, value] of Object.entries({ ...EVERYWHERE, ...PREFLIGHT })) c.header(name, value);
      return c.body(null, 204);
    }
    const count = limit.count(addressOf(c), performance.now());
    const told = limit.told(count);
    if (count.isOver) c.res = tooMany(c, count.seconds, publicUrl);
    else await next();
    for (const [name, value] of Object.entries({ ...EVERYWHERE, ...told })) c.res.headers.set(name, value);
    c.res.headers.set('Content-Language', c.var.texts.language);
    addVary(c.res.headers, 'Accept-Language');
  };
}

function tooMany(c: PageContext, seconds: number, publicUrl: string): Response {
  const { texts } = c.var;
  const answer = answerProblemJson(c, publicUrl, {
    kind: 'too-many',
    status: 429,
    title: texts.t('api.problem.tooMany.title'),
    detail: texts.t('api.problem.tooMany.detail', { seconds }),
  });
  answer.headers.set('Retry-After', String(seconds));
  return answer;
}

/** The address at the other end of the connection: headers say what their sender likes. Empty where there is no connection, as in tests. */
function addressOf(c: PageContext): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
}
