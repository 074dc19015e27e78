import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type PageLanguage, pageLanguages } from '#platform/i18n/page-language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import type { Assets } from './assets.ts';
import { checkTarget } from './check-target.ts';
import { addVary, compression } from './compression.ts';
import { chooseEncoding } from './encoding.ts';
import { answerReadiness, type ReadinessChecks } from './health.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { isForPrograms, openReads } from './open-reads.ts';
import type { PageContext, ShellEnv } from './page-context.ts';
import { answerProblemJson } from './problem-json.ts';
import { ReadLimit } from './read-limit.ts';
import { type PageRefusal, PROBLEM_STATUS, type Problem, problemTexts } from './refusals.ts';
import { checkRoutes, type Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { allowedMethods, remedyFor } from './unmatched.ts';

/** One request in the log. The query is left out: it may hold what somebody looked for. */
export interface AccessEntry {
  requestId: string;
  method: string;
  path: string;
  status: number;
  /** Until the answer began, in milliseconds. */
  duration: number;
}

/** A fault in the log, under the number that the reader was shown. */
export interface FaultEntry {
  reference: string;
  requestId: string;
  method: string;
  path: string;
  fault: unknown;
}

/** What a shell is made of. */
export interface ShellParts {
  routes: readonly Route[];
  assets: Assets;
  /** Whether pseudo-languages are served. */
  pseudo: boolean;
  /** Address under which people reach the platform. */
  publicUrl: string;
  /** Names the running build; a new one makes every kept page stale. */
  build: string;
  readiness: ReadinessChecks;
  /** Requests a minute that an address may make of what is open to programs; 0 for any number. Default {@link READS_A_MINUTE}. */
  readsAMinute?: number;
  /** Whether the caller may do what a route is for. */
  permits(permission: string, c: PageContext): boolean | Promise<boolean>;
  /** Makes an error page, in the language of `c.var.texts`. */
  renderProblem(problem: Problem, c: PageContext): string | Promise<string>;
  makeRequestId(): string;
  /** Makes the number under which a fault is recorded and shown. */
  makeReference(): string;
  logAccess(entry: AccessEntry): void;
  logFault(entry: FaultEntry): void;
}

/** Enough for a program that reads the register page by page, ten times a second. */
export const READS_A_MINUTE = 600;

type Middleware = MiddlewareHandler<ShellEnv>;

function targetOf(c: PageContext): { path: string; query: string } {
  const url = c.req.url;
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return end < 0
    ? { path: url.slice(start), query: '' }
    : { path: url.slice(start, end), query: url.slice(end) };
}

async function answerProblem(c: PageContext, problem: Problem, parts: ShellParts): Promise<Response> {
  const allowed: Record<string, string> =
    problem.kind === 'method-not-allowed' ? { Allow: problem.allow.join(', ') } : {};
  if (isForPrograms(targetOf(c).path)) return answerProgram(c, problem, parts, allowed);
  const page = await parts.renderProblem(problem, c);
  return c.html(page, problem.status, { 'Cache-Control': 'no-store', ...allowed });
}

function answerProgram(
  c: PageContext,
  problem: Problem,
  parts: ShellParts,
  headers: Record<string, string>,
): Response {
  // Addresses for programs begin with no language, so none can be unknown.
  const told = problem.kind === 'unknown-language' ? ({ kind: 'not-found', status: 404 } as const) : problem;
  const { title, body } = problemTexts(told, c.var.texts);
  const more = 'reference' in told ? { reference: told.reference } : {};
  const details = { kind: told.kind, status: told.status, title, detail: body, more };
  const answer = answerProblemJson(c, parts.publicUrl, details);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

function answerRefusal(c: PageContext, refusal: PageRefusal, parts: ShellParts): Promise<Response> {
  return answerProblem(c, { ...refusal, status: PROBLEM_STATUS[refusal.kind] }, parts);
}

function begin(parts: ShellParts, offered: readonly PageLanguage[]): Middleware {
  return (c, next) => {
    const requestId = parts.makeRequestId();
    const { path, query } = targetOf(c);
    const asked = isForPrograms(path) ? new URLSearchParams(query).get('lang') : path.split('/', 2)[1];
    const named = offered.find((language) => language === asked);
    c.set('requestId', requestId);
    c.set('texts', textsFor(named ?? negotiateLanguage(c.req.header('Accept-Language'), offered)));
    c.set('encoding', chooseEncoding(c.req.header('Accept-Encoding')));
    c.set('build', parts.build);
    c.set('streamed', false);
    c.set('recordFault', (fault) => {
      const reference = parts.makeReference();
      parts.logFault({ reference, requestId, method: c.req.method, path, fault });
      return reference;
    });
    return next();
  };
}

function finish(parts: ShellParts): Middleware {
  const always = Object.entries(securityHeaders(parts.publicUrl));
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { headers, status } = c.res;
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    headers.set('X-Request-Id', c.var.requestId);
    // Hono answers HEAD by a GET whose body it drops unread; the source behind a stream would stay open.
    if (c.req.method === 'HEAD' && c.var.streamed) await c.res.body?.cancel();
    const { path } = targetOf(c);
    const duration = Math.round((performance.now() - began) * 10) / 10;
    parts.logAccess({ requestId: c.var.requestId, method: c.req.method, path, status, duration });
  };
}

async function answerFault(c: PageContext, fault: unknown, parts: ShellParts): Promise<Response> {
  if (fault instanceof HTTPException && fault.status < 500)
    return answerRefusal(c, { kind: 'bad-request' }, parts);
  const reference = c.var.recordFault(fault);
  try {
    return await answerProblem(c, { kind: 'fault', reference, status: 500 }, parts);
  } catch (second) {
    c.var.recordFault(second);
    return c.text(reference, 500, { 'Cache-Control': 'no-store' });
  }
}

async function answerUnmatched(c: PageContext, parts: ShellParts, offered: readonly PageLanguage[]) {
  const { path, query } = targetOf(c);
  const fixed = ['/healthz', '/readyz', ...parts.assets.paths].map((one) => ({ method: 'GET', path: one }));
  if (fixed.some((one) => one.path === path))
    return answerRefusal(c, { kind: 'method-not-allowed', allow: allowedMethods(fixed) }, parts);
  const request = { method: c.req.method, path, negotiated: c.var.texts.page };
  const remedy = remedyFor(request, parts.routes, offered);
  const answer =
    remedy.kind === 'redirect'
      ? c.redirect(remedy.path + query, remedy.status)
      : await answerRefusal(c, remedy, parts);
  if (remedy.kind === 'redirect') answer.headers.set('Cache-Control', 'no-cache');
  if (remedy.kind !== 'redirect' || remedy.varies) addVary(answer.headers, 'Accept-Language');
  return answer;
}

function answerRoute(route: Route, parts: ShellParts): Middleware {
  const hasLanguage = route.path.startsWith('/:language');
  return async (c, next) => {
    if (hasLanguage && c.req.param('language') !== c.var.texts.page) return next();
    if (!(await parts.permits(route.permission, c))) return answerRefusal(c, { kind: 'forbidden' }, parts);
    const answer = await route.handler(c);
    return answer instanceof Response ? answer : answerRefusal(c, answer.refusal, parts);
  };
}

/**
 * Puts the application together: every request is numbered, checked, answered in a language, compressed, guarded by headers
 * and logged; every problem gets a page. Faults are caught here and nowhere else, and shown by number only.
 * A route without permission, or twice the same, is a fault at start.
 */
export function createShell(parts: ShellParts): Hono<ShellEnv> {
  checkRoutes(parts.routes);
  const offered = pageLanguages(parts);
  const app = new Hono<ShellEnv>();
  const limit = new ReadLimit(parts.readsAMinute ?? READS_A_MINUTE);
  app.use(begin(parts, offered), finish(parts), compression, openReads(limit, parts.publicUrl));
  app.use(async (c, next) => {
    const { path, query } = targetOf(c);
    const refusal = checkTarget(path + query);
    return refusal === null ? next() : answerRefusal(c, refusal, parts);
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) => answerReadiness(c, parts.readiness));
  for (const path of parts.assets.paths) app.get(path, (c) => parts.assets.serve(c, path));
  for (const route of parts.routes) app.on(route.method, route.path, answerRoute(route, parts));
  app.notFound((c) => answerUnmatched(c, parts, offered));
  app.onError((fault, c) => answerFault(c, fault, parts));
  return app;
}
