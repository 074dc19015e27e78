import { describe, expect, it } from 'vitest';
import { project } from '#features/projects/index.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld, WORLD_SCHEME } from '#support/world.ts';

const world = await openWorld({ generated: 150 });
const web = await serveWorld(world);
const wells = `/api/v1/projects/${world.references.wells}`;

interface List {
  data: { reference: string; title?: string; [field: string]: unknown }[];
  total: number;
  every_record: number;
  facets: Record<string, { code: string; name: string; count: number }[]>;
  next: string | null;
  previous: string | null;
}

interface Problem {
  type: string;
  title: string;
  status: number;
  errors: { parameter: string; reason: string; remedy: string }[];
}

async function json<Answer>(path: string, status = 200): Promise<Answer> {
  const response = await web.get(path);
  const text = await response.text();
  if (response.status !== status) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}

const list = (query = '') => json<List>(`/api/v1/projects${query}`);
const local = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

describe('the list', () => {
  it('walks forth and back through every record, each once, in every order', async () => {
    const every = await world.count();
    for (const sort of project.sorts) {
      const seen: string[] = [];
      const pages: string[] = [];
      let at: string | null = `/api/v1/projects?sort=${sort}&limit=37&fields=title`;
      while (at !== null) {
        const page: List = await json<List>(local(at));
        expect([page.total, page.every_record]).toEqual([every, every]);
        pages.push(page.data.map(({ reference }) => reference).join());
        seen.push(...page.data.map(({ reference }) => reference));
        if (page.next === null && page.previous !== null) {
          const before = await json<List>(local(page.previous));
          expect(before.data.map(({ reference }) => reference).join()).toBe(pages.at(-2));
        }
        at = page.next;
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, every, every]);
    }
  });

  it('has the records of the page in the order of the page, a search included', async () => {
    for (const query of ['', '?sort=title', '?q=water', '?q=water&sort=changed', '?action=C2&region=AFR']) {
      const page = await web.page(`/en/projects${query}`);
      const shown = page.classed('hit').map((hit) => hit.classed('ref')[0]!.text);
      expect([query, (await list(query)).data.map(({ reference }) => reference)]).toEqual([query, shown]);
    }
  });

  it('gives each record as its page gives it as JSON, or the fields that are asked for', async () => {
    const { data } = await list('?limit=100');
    for (const name of ['wells', 'hostile', 'everything'] as const) {
      const reference = world.references[name];
      const own = await json<object>(`/en/projects/${reference}.json`);
      expect(data.find((record) => record.reference === reference)).toEqual(own);
      expect(await json<object>(`/api/v1/projects/${reference}`)).toEqual(own);
    }
    const some = (await list('?fields=title,areas&limit=100')).data;
    const record = some.find(({ reference }) => reference === world.references.wells)!;
    expect(Object.keys(record).sort()).toEqual(
      [
        ...['reference', 'url', 'version', 'language', 'first_published_at', 'changed_at', 'also_known_as'],
        ...['title', 'areas', 'translations', 'names'],
      ].sort(),
    );
    expect(record.names).toEqual({ areas: { KE: 'Kenya', VU: 'Vanuatu' } });
    const fields = (record.translations as { field: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['title']));
  });

  it('names codes in the language asked for, by parameter or header', async () => {
    for (const language of LANGUAGES) {
      const asked = await list(`?lang=${language}&limit=1`);
      const negotiated = await web.get('/api/v1/projects?limit=1', {
        headers: { 'Accept-Language': language },
      });
      const kenya = world.registers.codeLists.current().nameOf('areas', 'KE', language).text;
      expect(asked.facets.area!.find(({ code }) => code === 'KE')!.name).toBe(kenya);
      expect([negotiated.headers.get('Content-Language'), negotiated.headers.get('Vary')]).toEqual([
        language,
        expect.stringContaining('Accept-Language'),
      ]);
      expect(((await negotiated.json()) as List).facets).toEqual(asked.facets);
    }
  });
});

describe('a record', () => {
  it('is led to by its other names, the question kept', async () => {
    for (const ending of ['', '/versions']) {
      const response = await web.get(`/api/v1/projects/wells${ending}?lang=fr`);
      expect([response.status, response.headers.get('Location')]).toEqual([308, `${wells}${ending}?lang=fr`]);
    }
    expect(await json<object>(wells)).toMatchObject({
      also_known_as: [{ scheme: WORLD_SCHEME, value: 'wells' }],
      url: `https://registers.example/en/projects/${world.references.wells}`,
    });
  });

  it('has its history, newest first', async () => {
    const { data, total } = await json<{ data: Record<string, unknown>[]; total: number }>(
      `${wells}/versions`,
    );
    expect([total, data.map(({ number }) => number)]).toEqual([3, [3, 2, 1]]);
    expect(data[2]).toMatchObject({ cause: 'import', changed_fields: null, language: 'en' });
    expect(data[0]!.changed_fields).toEqual(['areas', 'state', 'budget']);
  });

  it('that was never there is not found, as problem details', async () => {
    for (const path of ['/api/v1/projects/nothing', '/api/v1/nothing', '/api/v1/codelists/nothing']) {
      const response = await web.get(path);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        404,
        'application/problem+json',
      ]);
      expect(await response.json()).toMatchObject({
        type: 'https://registers.example/en/api#problem-not-found',
        status: 404,
      });
    }
  });
});

describe('code lists', () => {
  it('are all there, with their codes in the language asked for', async () => {
    const lists = world.registers.codeLists.current();
    const { data } = await json<{ data: { list: string; codes: number; url: string }[] }>(
      '/api/v1/codelists',
    );
    expect(data.map((one) => one.list)).toEqual(lists.listNames());
    for (const { codes, url } of data) {
      const one = await json<{ data: { code: string; name: string }[] }>(local(url));
      expect(one.data.length).toBe(codes);
    }
    const areas = await json<{ title: string; data: object[] }>('/api/v1/codelists/areas?lang=ar');
    expect(areas.data).toContainEqual(expect.objectContaining({ code: 'JO', name: 'الأردن' }));
    expect(JSON.stringify(areas)).not.toContain('"words"');
  });
});

describe('what is not understood', () => {
  it('is refused, all of it at once, with reason and remedy', async () => {
    const query =
      'colour=red&limit=0&limit=5&cursor=x&sort=size&area=XX&area=ke&day=2026-02-30&lang=pt&fields=title,colour&q=' +
      'a'.repeat(201);
    const problem = await json<Problem>(`/api/v1/projects?${query}`, 400);
    expect(problem.errors.map(({ parameter }) => parameter)).toEqual(
      'colour limit sort area area day lang fields q'.split(' '),
    );
    for (const { reason, remedy } of problem.errors) expect([reason, remedy]).not.toContain('');
  });

  it.each([
    ['limit=101', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['limit=01', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['cursor=', 'cursor'],
    ['at=nonsense', 'at'],
    ['all=area', 'all'],
    ['sort=best', 'sort'],
    ['day=2026', 'day'],
    ['lang=EN', 'lang'],
    ['fields=', 'fields'],
    ['fields=title,', 'fields'],
    ['fields=title, areas', 'fields'],
    ['area=not-stated', 'area'],
    [`area=${Array.from({ length: 51 }, () => 'KE').join('&area=')}`, 'area'],
    ['__proto__=1', '__proto__'],
  ])('%s is refused', async (query, parameter) => {
    const problem = await json<Problem>(`/api/v1/projects?${query}`, 400);
    expect(problem.errors.map((one) => one.parameter)).toEqual([parameter]);
  });

  it('a cursor of another order is refused, and the same cursor in its own is not', async () => {
    const { next } = await list('?sort=title&limit=5');
    const cursor = new URL(next!).searchParams.get('cursor')!;
    await list(`?sort=title&cursor=${cursor}`);
    const problem = await json<Problem>(`/api/v1/projects?cursor=${cursor}`, 400);
    expect(problem.errors.map((one) => one.parameter)).toEqual(['cursor']);
  });

  it('is refused everywhere, in the language of the reader', async () => {
    for (const path of [wells, `${wells}/versions`, '/api/v1/codelists', '/api/v1/codelists/areas'])
      for (const language of LANGUAGES) {
        const problem = await json<Problem>(`${path}?limit=5&lang=${language}`, 400);
        expect(problem.errors.map(({ parameter }) => parameter)).toEqual(['limit']);
        expect(/[a-z]{4}/.test(problem.title)).toBe(['en', 'fr', 'es'].includes(language));
      }
    await json<Problem>('/api/v1/openapi.json?limit=5', 400);
  });
});

it('a fault is told by number, as problem details', async () => {
  const refresh = async () => {
    throw new Error('kettle');
  };
  const codeLists = { current: () => world.registers.codeLists.current(), refresh };
  const broken = await serveWorld({ ...world, registers: { ...world.registers, codeLists } });
  const response = await broken.get('/api/v1/projects');
  expect([response.status, response.headers.get('Content-Type')]).toEqual([500, 'application/problem+json']);
  const problem = (await response.json()) as { reference: string };
  expect(JSON.stringify(problem)).not.toContain('kettle');
  expect(JSON.stringify(broken.faults)).toContain(problem.reference);
});

describe('answers', () => {
  it('are told again only when they have changed', async () => {
    for (const path of ['/api/v1/projects?limit=2', wells, `${wells}/versions`, '/api/v1/codelists']) {
      const first = await web.get(path);
      await first.arrayBuffer();
      const tag = first.headers.get('ETag')!;
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
      const again = await web.get(path, { headers: { 'If-None-Match': tag } });
      expect([path, again.status, again.headers.get('Access-Control-Allow-Origin')]).toEqual([
        path,
        304,
        '*',
      ]);
    }
    const before = (await web.get(wells)).headers.get('ETag');
    await world.publish('one-more', { language: 'en', values: { title: 'One more' } });
    expect((await web.get(wells)).headers.get('ETag')).not.toBe(before);
  });

  it('are open to pages of every site, problems too; pages are not', async () => {
    for (const path of ['/api/v1/projects?limit=1', '/api/v1/projects?limit=0', '/api/v1/nothing']) {
      const { headers } = await web.get(path);
      expect([
        headers.get('Access-Control-Allow-Origin'),
        headers.get('Cross-Origin-Resource-Policy'),
      ]).toEqual(['*', 'cross-origin']);
    }
    const preflight = await web.get(wells, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
    const refused = await web.get(wells, { method: 'POST' });
    expect([refused.status, refused.headers.get('Content-Type')]).toEqual([405, 'application/problem+json']);
    const page = await web.get('/en/api');
    expect([page.headers.get('Access-Control-Allow-Origin'), page.headers.get('RateLimit')]).toEqual([
      null,
      null,
    ]);
  });

  it('say how many requests are left, by the address of the connection, and stop at the limit', async () => {
    const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
      web.app.fetch(new Request(`${web.origin}/api/v1/nothing`, { headers }), {
        incoming: { socket: { remoteAddress } },
      } as never);
    const left = (response: Response) => Number(/r=(\d+)/.exec(response.headers.get('RateLimit')!)![1]);
    const first = await from('192.0.2.7');
    expect(first.headers.get('RateLimit-Policy')).toBe('"read";q=600;w=60');
    let last = first;
    // The window may turn while we ask; then the count begins anew, once.
    for (let asked = 0; asked < 1300 && last.status !== 429; asked++)
      last = await from('192.0.2.7', { 'X-Forwarded-For': `198.51.100.${asked % 250}` });
    expect([last.status, left(last)]).toEqual([429, 0]);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(last.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await last.json()).toMatchObject({
      type: 'https://registers.example/en/api#problem-too-many',
      status: 429,
    });
    expect((await from('192.0.2.8')).status).toBe(404);
  });
});
