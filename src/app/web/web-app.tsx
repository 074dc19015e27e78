import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Assets } from '#platform/http/assets.ts';
import type { ReadinessChecks } from '#platform/http/health.ts';
import type { PageContext, ShellEnv } from '#platform/http/page-context.ts';
import { type Problem, problemTexts } from '#platform/http/refusals.ts';
import { createShell } from '#platform/http/shell.ts';
import type { Log } from '#platform/log/log.ts';
import { makeReference } from '#platform/log/reference.ts';
import { ErrorPage } from '#ui/layouts/error-page.tsx';
import type { Site } from '#ui/layouts/site.ts';
import { makeRegisterWeb, type WebParts } from './register-web.ts';
import { allRoutes } from './routes.ts';

/** What the web application is made of. */
export interface WebAppParts extends WebParts {
  /** Names the running build. */
  build: string;
  log: Log;
  readiness: ReadinessChecks;
}

/** The whole web application over an open database. */
export function createWebApp(parts: WebAppParts): Hono<ShellEnv> {
  const web = makeRegisterWeb(parts);
  return createShell({
    routes: allRoutes(web, parts.assets),
    assets: parts.assets,
    pseudo: parts.pseudo,
    publicUrl: parts.publicUrl,
    build: parts.build,
    readiness: parts.readiness,
    // Reading is open to everyone; other permissions come with accounts.
    permits: (permission) => permission === 'public.read',
    renderProblem: (problem, c) => renderProblem(web, parts.assets, problem, c),
    makeRequestId: randomUUID,
    makeReference: () => makeReference(),
    logAccess: (entry) => parts.log.info(entry, 'request'),
    logFault: ({ fault, ...entry }) => parts.log.error({ ...entry, err: fault }, 'fault'),
  });
}

async function renderProblem(
  web: RegisterWeb,
  assets: Assets,
  problem: Problem,
  c: PageContext,
): Promise<string> {
  const { texts } = c.var;
  const { body } = problemTexts(problem, texts);
  // When the database is what failed, the page still comes: without registers and date.
  const bare: Site = {
    stylesheet: assets.href('site.css'),
    origin: '',
    languages: [texts.page],
    registers: [],
    footLinks: [],
    isDemonstration: false,
  };
  const site = await web.site(texts).catch(() => bare);
  const path = new URL(c.req.url).pathname.replace(/^\/[^/]*/, '') || '/';
  return String(
    await (
      <ErrorPage
        texts={texts}
        site={site}
        address={{ path: problem.kind === 'fault' ? path : '/', query: '' }}
        status={problem.status}
        title={titleKeyOf(problem)}
        body={body}
        {...('reference' in problem ? { reference: problem.reference } : {})}
      />
    ),
  );
}

const TITLES = {
  'bad-request': 'platform.error.badRequest.title',
  forbidden: 'platform.error.forbidden.title',
  'not-found': 'platform.error.notFound.title',
  'unknown-language': 'platform.error.unknownLanguage.title',
  'method-not-allowed': 'platform.error.methodNotAllowed.title',
  gone: 'platform.error.gone.title',
  'too-long': 'platform.error.tooLong.title',
  fault: 'platform.error.fault.title',
} as const;

function titleKeyOf(problem: Problem) {
  return TITLES[problem.kind];
}
