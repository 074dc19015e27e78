import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { refuse } from '#kernel/result.ts';
import { makeSampleShell, type SampleShell } from '#support/sample-shell.ts';
import { cached } from './conditional.ts';
import type { Route } from './route.ts';

let sample: SampleShell;
beforeEach(() => {
  sample = makeSampleShell();
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return sample.app.request(`http://wasl.example${path}`, { method, headers });
}

test('createShell leads an address without language to the reader’s own', async () => {
  const response = await ask('/', { 'Accept-Language': 'pt, fr;q=0.7, en;q=0.5' });
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/fr']);
  expect(response.headers.get('Vary')).toBe('Accept-Language');
  const deep = await ask('/projects/P-1?tab=history', { 'Accept-Language': 'zh-TW' });
  expect(deep.headers.get('Location')).toBe('/zh/projects/P-1?tab=history');
});

test.each([
  ['/en/projects/', '/en/projects'],
  ['/EN/Projects', '/en/projects'],
  ['//evil.example/en/projects', null],
  ['//en///projects', '/en/projects'],
  ['/zh-CN/projects?area=KE&area=UG', '/zh/projects?area=KE&area=UG'],
  ['/ar/projects/P-1/', '/ar/projects/P-1'],
])('createShell gives %s its one right form', async (path, location) => {
  const response = await ask(path);
  expect(response.headers.get('Location')).toBe(location);
  if (location !== null) expect(response.status).toBe(301);
});

test.each([
  ['/en/nothing', 404, 'Page not found'],
  ['/ar/nothing', 404, 'الصفحة غير موجودة'],
  ['/pt/projects', 404, 'This site is not available in that language'],
  ['/qps-long/projects', 404, 'Page not found'],
  ['/en/projects/withdrawn', 410, 'This has been withdrawn'],
  ['/en/projects/%FF', 400, 'This address cannot be read'],
  ['/en/projects?q=%E0%A4%A', 400, 'This address cannot be read'],
  ['/en/projects?q=a%00b', 400, 'This address cannot be read'],
  [`/en/${'a'.repeat(9000)}`, 414, 'This address is too long'],
  ['/en/desk', 403, 'You may not open this page'],
])('createShell answers %s with a page of its own', async (path, status, title) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(title);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});

test('createShell serves the pseudo-languages where they are switched on', async () => {
  sample = makeSampleShell({ pseudo: true });
  const response = await ask('/qps-long/projects');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('lang="qps-long" dir="ltr"');
});

test('createShell names the methods that an address takes', async () => {
  for (const path of ['/en/projects', '/healthz', '/assets/site-1a2b.css']) {
    const response = await ask(path, {}, 'DELETE');
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  }
  const form = await ask('/en/pledge', {}, 'PUT');
  expect([form.status, form.headers.get('Allow')]).toEqual([405, 'POST']);
});

test('createShell answers HEAD as GET without a body, and closes a stream nobody reads', async () => {
  const response = await ask('/en/projects', {}, 'HEAD');
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('ETag')).not.toBeNull();
  await ask('/en/projects.csv', {}, 'HEAD');
  expect(sample.openStreams()).toBe(0);
});

test('createShell guards every answer, and promises https only where it is https', async () => {
  for (const path of ['/en/projects', '/en/nothing', '/en/fault', '/healthz', '/', '/assets/site-1a2b.css']) {
    const { headers } = await ask(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('X-Request-Id')).toMatch(/^request-\d+$/);
  }
  sample = makeSampleShell({ publicUrl: 'https://wasl.example' });
  expect((await ask('/en/projects')).headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d+$/);
});

test('createShell records a fault once and shows its number, never what went wrong', async () => {
  const response = await ask('/en/fault');
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).toContain('REF-1');
  expect(page).not.toContain('secret');
  expect(sample.faults.map(({ reference, path }) => [reference, path])).toEqual([['REF-1', '/en/fault']]);
});

test('createShell shows the bare number when the error page itself fails', async () => {
  sample = makeSampleShell({
    renderProblem: () => {
      throw new Error('secret');
    },
  });
  const response = await ask('/en/fault');
  expect([response.status, await response.text()]).toEqual([500, 'REF-1']);
  expect(sample.faults).toHaveLength(2);
});

test('createShell logs each request without its query', async () => {
  await ask('/en/projects?q=name+of+a+person');
  expect(sample.accesses).toMatchObject([{ method: 'GET', path: '/en/projects', status: 200 }]);
  expect(JSON.stringify(sample.accesses)).not.toContain('person');
});

test('createShell compresses by what the reader’s program takes', async () => {
  const brotli = await ask('/en/projects', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(brotli.headers.get('Content-Encoding')).toBe('br');
  const packed = await ask('/en/projects', { 'Accept-Encoding': 'br;q=0, *' });
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  const plain = await ask('/en/projects');
  expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(await plain.text());
  expect([plain, packed].map(({ headers }) => headers.get('Vary'))).toEqual([
    'Accept-Encoding',
    'Accept-Encoding',
  ]);
});

test('cached says 304 until the generation, the build, the language or the encoding changes', async () => {
  const first = await ask('/en/projects');
  const tag = first.headers.get('ETag')!;
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
  const again = await ask('/en/projects', { 'If-None-Match': `"other", ${tag}` });
  expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, tag, '']);
  expect(sample.renders()).toBe(1);

  const tags = new Set([tag]);
  for (const [path, headers] of [
    ['/ar/projects', {}],
    ['/en/projects', { 'Accept-Encoding': 'br' }],
    ['/en/projects', { 'Accept-Encoding': 'gzip' }],
  ] as const)
    tags.add((await ask(path, headers)).headers.get('ETag')!);
  sample.publish();
  tags.add((await ask('/en/projects')).headers.get('ETag')!);
  sample = makeSampleShell({ build: 'another' });
  tags.add((await ask('/en/projects')).headers.get('ETag')!);
  expect(tags.size).toBe(6);
});

test('createShell serves assets compressed by the build and for ever', async () => {
  const response = await ask('/assets/site-1a2b.css', { 'Accept-Encoding': 'br, gzip' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/css; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  const tag = response.headers.get('ETag')!;
  expect((await ask('/assets/site-1a2b.css', { 'Accept-Encoding': 'br', 'If-None-Match': tag })).status).toBe(
    304,
  );
  expect((await ask('/favicon.svg')).headers.get('Cache-Control')).toBe('public, max-age=86400');
});

test('createShell is ready when every check passes', async () => {
  expect((await ask('/healthz')).status).toBe(200);
  expect(await (await ask('/readyz')).json()).toEqual({ ready: true, checks: { database: true } });
  sample = makeSampleShell({ readiness: { database: () => Promise.reject(new Error('secret')) } });
  const response = await ask('/readyz');
  expect([response.status, await response.text()]).toEqual([
    503,
    '{"ready":false,"checks":{"database":false}}',
  ]);
});

test('createShell refuses to start with routes that are wrong', () => {
  const route: Route = {
    name: 'a.show',
    method: 'GET',
    path: '/:language/a',
    permission: 'public',
    handler: (c) => cached(c, '1', () => c.html('')),
  };
  const start = (...routes: Route[]) => makeSampleShell({ routes });
  // @ts-expect-error a route without permission is a type error first
  const unguarded: Route = { name: 'b', method: 'GET', path: '/b', handler: () => refuse({ kind: 'gone' }) };
  expect(() => start(unguarded)).toThrow('Route b has no permission');
  expect(() => start({ ...route, permission: '' })).toThrow('no permission');
  expect(() => start({ ...route, path: '/:language/A b' })).toThrow('ill-formed path');
  expect(() => start(route, { ...route, path: '/:language/b' })).toThrow('Two routes are a.show');
  expect(() => start(route, { ...route, name: 'b', path: '/:tongue/a' })).toThrow('Two routes are GET /:/a');
});
