import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSampleShell } from '#support/sample-shell.ts';

const sample = makeSampleShell();

const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('en', 'ar', 'EN', 'zh-CN', 'pt', 'qps-long', 'projects', 'Projects', ''),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('P-2026-0001', 'withdrawn', 'desk', 'pledge', 'projects.csv', 'assets'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('%FF', '%00', '%', '%2F..%2F', '..', '.', '%E0%A4%A', '%ED%A0%80', '%25'),
  },
  fc.string({ unit: 'grapheme', maxLength: 20 }).map(encodeURIComponent),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
);

const path = fc.oneof(
  fc.array(segment, { maxLength: 5 }),
  fc.constantFrom(['en', 'projects'], ['EN', 'projects', ''], ['ar', 'desk'], ['projects'], ['en', 'pledge']),
);

const pair = fc.tuple(
  fc.constantFrom('area', 'sort', 'after', 'area[]', '__proto__', 'utm_source', ''),
  fc.oneof(
    fc.constantFrom(
      'KE',
      'UG',
      'title',
      '%FF',
      '%',
      '+',
      "' OR 1=1--",
      '<script>',
      'WyJzYW1wbGUiLDEsWzEsIngiXV0',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map(encodeURIComponent),
    fc.base64String({ maxLength: 40 }),
  ),
);

const hostileRequest = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'FROB'),
  path,
  query: fc.array(pair, { maxLength: 6 }),
  length: fc.constantFrom(0, 0, 0, 0, 9000),
  headers: fc.dictionary(
    fc.constantFrom('accept-language', 'accept-encoding', 'if-none-match', 'content-type', 'cookie', 'range'),
    fc.oneof(
      fc.stringMatching(/^[ -~]{0,40}$/),
      fc.constantFrom('ar;q=0.5, *', 'br;q=, gzip', 'multipart/form-data'),
    ),
  ),
  body: fc.string({ maxLength: 50 }),
});

test('createShell answers hostile requests without a fault', async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(hostileRequest, async ({ method, path, query, length, headers, body }) => {
      const search = query.map(([name, value]) => `${name}=${value}`).join('&') + 'a'.repeat(length);
      const url = `http://wasl.example/${path.join('/')}${search === '' ? '' : `?${search}`}`;
      if (!URL.canParse(url)) return;
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const response = await sample.app.request(url, { method, headers, body: hasBody ? body : undefined });
      statuses.add(response.status);
      await response.arrayBuffer();
      expect([response.status, response.headers.get('X-Content-Type-Options')]).toEqual([
        expect.toSatisfy((status: number) => status < 500),
        'nosniff',
      ]);
      const location = response.headers.get('Location');
      if (location !== null) expect(location).toMatch(/^\/(?!\/)/);
    }),
    { numRuns: 4000 },
  );
  expect(sample.faults).toEqual([]);
  expect(sample.openStreams()).toBe(0);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 301, 302, 400, 403, 404, 405, 414]));
});
