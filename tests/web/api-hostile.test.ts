import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '#features/projects/index.ts';
import { sendRaw, serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';
import { HOSTILE } from '#support/world-projects.ts';

/** Below the limit of requests a minute, so that each is really answered. */
const REQUESTS = 500;

const world = await openWorld({ generated: 30 });
const web = await serveWorld(world);

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(encoded),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encoded),
  fc.constantFrom(...Object.values(HOSTILE)).map(encoded),
  fc.constantFrom('%00', '%FF', '%', '%ED%A0%80', '..%2F..', "'--", '%0D%0AX:y', '__proto__', 'constructor'),
);

const cursor = fc
  .tuple(
    fc.constantFrom('newest', 'title', 'changed', 'starts', 'best'),
    fc.record(
      {
        side: fc.constantFrom('after', 'before', 'within'),
        ordinal: fc.oneof(fc.integer(), fc.constantFrom(0, 1, 2_147_483_647, 1e99)),
        passed: fc.oneof(fc.nat(), fc.constant(-1)),
        key: fc.oneof(
          fc.string(),
          fc.constantFrom(
            null,
            '0000-00-00',
            '2026-02-30',
            '\u0000',
            'infinity',
            'title',
            '9999-12-31 23:59:59+00',
          ),
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([sort, position]) => ({
    sort,
    cursor: Buffer.from(JSON.stringify([`projects.${sort}`, 1, position])).toString('base64url'),
  }));

const parameter = fc.oneof(
  fc.tuple(
    fc.constantFrom(...project.facets.map(({ name }) => name)),
    fc.oneof(wild, fc.constantFrom('KE', 'C2')),
  ),
  fc.tuple(
    fc.constantFrom('q', 'sort', 'day', 'lang', 'limit', 'cursor', 'fields', 'all', 'at', '__proto__'),
    fc.oneof(
      wild,
      fc.constantFrom('1', '100', '1e2', 'best', 'title', '2026-06-15', 'ar', 'title,areas', '0x10'),
    ),
  ),
  fc.tuple(wild, wild),
);

const target = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('/api/v1/projects') },
    fc.constantFrom(
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/',
      '/API/v1/projects',
      '/api/v2/projects',
      '/api//v1',
    ),
    fc.constantFrom('/api/v1/openapi.json', '/api/v1/codelists', '/api/v1/codelists/areas', '/en/api'),
    wild.map((name) => `/api/v1/projects/${name}`),
    wild.map((name) => `/api/v1/projects/${name}/versions`),
    wild.map((name) => `/api/v1/codelists/${name}`),
    fc.constant(`/api/v1/projects/${world.references.wells}/versions`),
  ),
  fc.oneof(
    fc.array(parameter, { maxLength: 4 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`)),
    cursor.map((one) => [
      `sort=${one.sort}`,
      `cursor=${one.cursor}`,
      ...(one.sort === 'best' ? ['q=water'] : []),
    ]),
    fc.constant([`q=${'a'.repeat(9000)}`]),
  ),
);

test(`${REQUESTS} hostile requests of programs are answered without a fault, refusals as problem details`, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      target,
      fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'),
      async ([path, pairs], method) => {
        const asked = `${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
        if (/[^!-~]/.test(asked)) return;
        const { status, headers, body } = await sendRaw(web.origin, { method, path: asked });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect([asked, status]).toEqual([asked, expect.toSatisfy((one: number) => one < 500)]);
        if (!asked.startsWith('/api/') || status < 400) return;
        expect([asked, headers['content-type']]).toEqual([asked, 'application/problem+json']);
        if (method !== 'HEAD' && headers['content-encoding'] === undefined)
          expect(JSON.parse(body.toString('utf8'))).toMatchObject({ status });
      },
    ),
    { numRuns: REQUESTS },
  );
  expect(web.faults).toEqual([]);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 204, 400, 404, 405, 414]));
});
