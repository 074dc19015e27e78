import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTS_WITH_PAGES } from '#app/web/code-list-pages.ts';
import { makeRegisterWeb } from '#app/web/register-web.ts';
import { allRoutes } from '#app/web/routes.ts';
import { project } from '#features/projects/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { ABSURD_KEYS, cursor, forge, forged, headers, SORTS, wildText } from '#support/hostile-values.ts';
import { sendRaw, serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

const SOAK = process.env.WASL_SOAK === '1';
const REQUESTS = SOAK ? 20_000 : 2_000;
/** How much the process may hold more after the soak than after warming up, in bytes. */
const MOST_GROWTH = 120 * 1024 * 1024;

const world = await openWorld({ generated: 60 });
const web = await serveWorld(world);
const routes = allRoutes(
  makeRegisterWeb({
    registers: world.registers,
    assets: web.assets,
    publicUrl: web.origin,
    pseudo: false,
    clock: systemClock,
  }),
  web.assets,
);

const references = Object.values(world.references);
const FACETS = project.facets.map(({ name }) => name);

const parameter: Record<string, fc.Arbitrary<string>> = {
  language: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('en', 'ar', 'zh', 'fr', 'ru', 'es') },
    { weight: 1, arbitrary: fc.constantFrom('EN', 'zh-CN', 'pt', 'qps-long', 'xx', 'constructor') },
  ),
  reference: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...references, ...references.map((one) => `${one}.json`)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'wells',
        'hostile',
        '11-3',
        'P-0000-0000',
        'p-2025-0001',
        'download.csv',
        '.json',
        '..json',
      ),
    },
    { weight: 2, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: wildText },
  ),
  number: fc.oneof(
    fc.integer({ min: -3, max: 2_147_483_648 }).map(String),
    fc.constantFrom('1', '2', '3', '9999999', '1e3', '0x1', '١'),
    wildText,
  ),
  code: fc.oneof(
    fc.constantFrom(
      'KE',
      'C7',
      'C7-ehealth',
      '6',
      '6.1',
      'LDC',
      'AFR',
      'Kenya',
      'kenya',
      '404',
      'constructor',
      '__proto__',
      'toString',
    ),
    wildText,
  ),
  page: fc.oneof(fc.constantFrom('list', 'record', 'home', 'nothing'), wildText),
};

const routed = fc.constantFrom(...routes).chain((route) =>
  fc
    .tuple(
      ...route.path
        .split('/')
        .slice(1)
        .map((part) => (part.startsWith(':') ? (parameter[part.slice(1)] ?? wildText) : fc.constant(part))),
    )
    .map((parts) => `/${parts.join('/')}`),
);

const path = fc.oneof(
  { weight: 6, arbitrary: routed },
  { weight: 4, arbitrary: fc.constantFrom('/en/projects', '/ar/projects', '/zh/projects') },
  // Few of the wild references have a second version.
  {
    weight: 1,
    arbitrary: parameter.number!.map((number) => `/en/projects/${world.references.wells}/versions/${number}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/en/projects/',
      '/',
      '//',
      '/en//projects',
      '/healthz',
      '/readyz',
      '/robots.txt',
      web.assets.href('site.css'),
    ),
  },
  { weight: 1, arbitrary: fc.array(wildText, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`) },
);

/** What no decoder may read; one of these anywhere spoils the whole address. */
const spoiled = fc.constantFrom(
  '%FF',
  '%00',
  '%',
  '%u0041',
  '%C0%AF',
  '%E0%A4%A',
  '%ED%A0%80',
  '%F4%90%80%80',
  '\u00ff\u00fe',
);

const code = fc.oneof(
  fc.constantFrom(
    'KE',
    'C4',
    'AFR',
    'LDC',
    'not-stated',
    '6',
    'governments',
    'XX',
    '__proto__',
    'constructor',
    '',
    'under-way',
    '*',
  ),
  wildText,
);
const pair = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...FACETS), code) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('at'), cursor) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('sort'), fc.constantFrom(...SORTS, 'size', '', '__proto__')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('all'), fc.constantFrom(...FACETS, 'funding', 'x', '')) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('day'),
      fc.oneof(
        fc.constantFrom('2019-06-01', '0001-01-01', '9999-12-31', '2026-02-30', '-000001-01', '2019'),
        wildText,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.oneof(fc.constantFrom('utm_source', '__proto__', 'area[]', 'area[KE]', 'theme', 'q', ''), wildText),
      wildText,
    ),
  },
);
const query = fc.oneof(
  { weight: 3, arbitrary: fc.array(pair, { maxLength: 7 }) },
  { weight: 2, arbitrary: fc.tuple(forged, fc.array(pair, { maxLength: 2 })).map((both) => both.flat()) },
  // One parameter many times over.
  {
    weight: 1,
    arbitrary: fc
      .tuple(pair, fc.integer({ min: 2, max: 300 }))
      .map(([one, times]) => Array.from({ length: times }, () => one)),
  },
);

const hostileRequest = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'),
    },
  ),
  path,
  query,
  spoil: fc.oneof({ weight: 14, arbitrary: fc.constant('') }, { weight: 1, arbitrary: spoiled }),
  padding: fc.oneof(
    { weight: 30, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(7000, 9000, 40_000) },
  ),
  headers,
  body: fc.string({ unit: 'binary', maxLength: 200 }),
});

/** What Node’s own client refuses to send never reaches a server through it; everything else does. */
const isSendable = (target: string) => !/[^\u0021-\u00ff]/.test(target);

/** A head beyond this many bytes may be cut off while it is still being sent, so that no answer can be read. */
const TOO_LONG_TO_READ = 32 * 1024;

async function statusOf(
  asked: Parameters<typeof sendRaw>[1],
): Promise<{ status: number; location: unknown }> {
  try {
    const { status, headers } = await sendRaw(web.origin, asked);
    return { status, location: headers.location };
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (asked.path.length > TOO_LONG_TO_READ && (code === 'ECONNRESET' || code === 'EPIPE'))
      return { status: 431, location: undefined };
    throw new Error(`${asked.method} ${asked.path.slice(0, 300)}: ${fault}`);
  }
}

test(
  `${REQUESTS} hostile requests over all routes are answered without a fault`,
  async () => {
    const statuses = new Map<number, number>();
    const reached = new Set<string>();
    let sent = 0;
    let warm = 0;
    await fc.assert(
      fc.asyncProperty(hostileRequest, async ({ method, path, query, spoil, padding, headers, body }) => {
        const search =
          query.map(([name, value]) => `${name}=${value}`).join('&') + spoil + 'a'.repeat(padding);
        const target = path + (search === '' ? '' : `?${search}`);
        if (!isSendable(target)) return;
        const asked = {
          method,
          path: target,
          headers,
          ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
        };
        const { status, location } = await statusOf(asked);
        sent += 1;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect([target.slice(0, 2000), status]).toEqual([
          target.slice(0, 2000),
          expect.toSatisfy((status: number) => status < 500),
        ]);
        // Nobody is ever led to another host.
        if (location !== undefined) expect(String(location)).toMatch(/^\/(?![/\\])/);
        if (status === 200 && target.includes('/versions/')) reached.add('versions');
        if (status === 200) reached.add(target.split('?')[0]!.split('/').slice(2, 3).join('/'));
        if (sent === 3_000) warm = process.memoryUsage().rss;
      }),
      { numRuns: REQUESTS },
    );
    expect(web.faults).toEqual([]);
    console.info(`${sent} sent: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`);
    expect([...statuses.keys()]).toEqual(
      expect.arrayContaining(
        [200, 301, 302, 304, 400, 404, 405, 414, 431].filter((one) => SOAK || one !== 304),
      ),
    );
    const wanted = ['projects', 'versions', ...(SOAK ? LISTS_WITH_PAGES : ['areas'])];
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
    if (!SOAK) return;
    globalThis.gc?.();
    const growth = process.memoryUsage().rss - warm;
    console.info(
      `memory after warming up ${Math.round(warm / 1e6)} MB, grown by ${Math.round(growth / 1e6)} MB`,
    );
    expect(growth).toBeLessThan(MOST_GROWTH);
  },
  SOAK ? 900_000 : 180_000,
);

test('every absurd key in a cursor of every order, from either side, gives a page', async () => {
  for (const sort of SORTS)
    for (const side of ['after', 'before'])
      for (const key of ABSURD_KEYS)
        for (const ordinal of [0, 2_147_483_647]) {
          const at = forge(sort, { side, ordinal, passed: 2_147_483_647, key });
          const response = await web.get(`/en/projects?sort=${sort}&at=${at}`);
          expect([sort, side, key, response.status]).toEqual([sort, side, key, 200]);
          await response.arrayBuffer();
        }
  expect(web.faults).toEqual([]);
});

test('faults are told: a database that fails gives a 500 page with a reference number', async () => {
  const broken = await serveWorld({
    ...world,
    registers: {
      ...world.registers,
      codeLists: {
        current: () => world.registers.codeLists.current(),
        refresh: async () => {
          throw new Error('kettle');
        },
      },
    },
  });
  for (const address of ['/en', '/ar/projects', `/en/projects/${references[0]}`]) {
    const page = await broken.page(address, 500);
    expect(page.html).not.toContain('kettle');
    const reference = page.get('main').tags('b')[0]!.text;
    expect(JSON.stringify(broken.faults)).toContain(reference);
  }
});
