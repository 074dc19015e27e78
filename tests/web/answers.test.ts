import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { sendRaw, serveWorld } from '#support/web.ts';
import { openWorld, type WorldName } from '#support/world.ts';
import { WORLD_PROJECTS } from '#support/world-projects.ts';

const world = await openWorld({ generated: 25 });
const web = await serveWorld(world);
const record = (name: WorldName = 'wells') => `/en/projects/${world.references[name]}`;
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** One address of every kind of page. */
const pages = () => [
  '/en',
  '/ar/projects',
  '/en/projects?action=C4&sort=title',
  record(),
  record('hostile'),
  `${record()}/versions/2`,
  '/en/areas',
  '/zh/areas/KE',
  '/en/action-lines/C7',
  '/fr/about',
  '/ru/accessibility',
  '/en/gallery/list',
  '/en/nothing/here',
];

describe('every page', () => {
  it('is well-formed, has one main heading and the landmarks, and holds no inline style and no script that runs', async () => {
    for (const path of pages()) {
      const page = await web.page(path, path === '/en/nothing/here' ? 404 : 200);
      expect(page.heading.text, path).not.toBe('');
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) page.get(landmark);
      expect(page.get('main').attribute('id')).toBe('main');
      const parts = [...page.inside()];
      expect(
        parts.filter((part) => part.attribute('style') !== undefined),
        path,
      ).toEqual([]);
      expect(
        parts.filter((part) => part.attributeNames.some((name) => name.startsWith('on'))),
        path,
      ).toEqual([]);
      expect(
        parts.filter((part) => part.tag === 'style' || part.tag === 'iframe'),
        path,
      ).toEqual([]);
      const scripts = page.tags('script').map((script) => script.attribute('type'));
      expect(
        scripts.filter((type) => type !== 'application/ld+json'),
        path,
      ).toEqual([]);
      const ids = parts.map((part) => part.attribute('id')).filter((id) => id !== undefined);
      expect(ids, path).toEqual([...new Set(ids)]);
    }
  });

  it('comes with a strict content policy and its companions', async () => {
    for (const path of [...pages(), '/robots.txt', web.assets.href('site.css'), `${record()}.json`]) {
      const { headers } = await web.get(path);
      expect(headers.get('Content-Security-Policy'), path).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security'), path).toBe('max-age=63072000');
      expect(headers.get('X-Request-Id'), path).toMatch(/^[\w-]{10,}$/);
    }
  });

  it('leads only to addresses that answer', async () => {
    const seen = new Set<string>();
    for (const path of pages().filter((one) => !one.includes('gallery'))) {
      const page = await web.page(path, path === '/en/nothing/here' ? 404 : 200);
      for (const link of page.all('link')) {
        const address = link.attribute('href')!.split('#')[0]!;
        const fragment = link.attribute('href')!.split('#')[1];
        if (fragment !== undefined && address === '')
          expect(
            [...page.inside()].some((part) => part.attribute('id') === fragment),
            fragment,
          ).toBe(true);
        // Downloads are routes of their own with tests of their own.
        if (address.startsWith('/') && !/download|dictionary/.test(address)) seen.add(address);
      }
    }
    expect(seen.size).toBeGreaterThan(300);
    const broken: string[] = [];
    for (const address of seen) {
      const response = await web.get(address);
      await response.arrayBuffer();
      if (response.status !== 200) broken.push(`${response.status} ${address}`);
    }
    expect(broken).toEqual([]);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    for (const path of pages()) {
      const headers = { 'accept-encoding': 'br' };
      const get = await sendRaw(web.origin, { path, headers });
      const head = await sendRaw(web.origin, { method: 'HEAD', path, headers });
      expect([head.status, head.body.length], path).toEqual([get.status, 0]);
      for (const name of ['etag', 'content-type', 'cache-control', 'content-security-policy'])
        expect([path, head.headers[name]]).toEqual([path, get.headers[name]]);
    }
  });
});

describe('pages of errors', () => {
  const cases: [what: string, asked: { method?: string; path: string }, status: number, title: MessageKey][] =
    [
      ['an address that is none', { path: '/en/nothing' }, 404, 'platform.error.notFound.title'],
      [
        'a language that is not spoken',
        { path: '/pt/projects' },
        404,
        'platform.error.unknownLanguage.title',
      ],
      [
        'another method',
        { method: 'DELETE', path: '/en/projects' },
        405,
        'platform.error.methodNotAllowed.title',
      ],
      [
        'an address without end',
        { path: `/en/projects?area=${'K'.repeat(9000)}` },
        414,
        'platform.error.tooLong.title',
      ],
      [
        'bytes that are no text',
        { path: '/en/projects?area=%FF%FE' },
        400,
        'platform.error.badRequest.title',
      ],
      ['a NUL', { path: '/en/projects/%00' }, 400, 'platform.error.badRequest.title'],
    ];

  it.each(cases)('%s: helps, in the reader’s language', async (_, asked, status, title) => {
    for (const language of LANGUAGES) {
      const path = asked.path.replace(/^\/en(?=\/)/, `/${language}`);
      const response = await web.get(path, {
        method: asked.method ?? 'GET',
        headers: { 'Accept-Language': language },
      });
      const html = await response.text();
      expect([path.slice(0, 40), response.status]).toEqual([path.slice(0, 40), status]);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const texts = textsFor(language);
      expect(html).toContain(`<html lang="${language}"`);
      expect(plain(html)).toContain(plain(texts.t(title)).replaceAll("'", '&#39;'));
      expect(html).toContain(`<a href="/${language}">`);
      expect(html).toContain('noindex');
    }
  });

  it('names the methods that are allowed', async () => {
    const response = await web.get('/en/projects', { method: 'PUT', body: 'x' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('says of a withdrawn record that it is gone, by every name it had', async () => {
    const reference = world.references.islands;
    await world.database.pool.query(`delete from published_records where reference = $1`, [reference]);
    await world.database.pool.query(`update records set state = 'retracted' where reference = $1`, [
      reference,
    ]);
    for (const name of [reference, `${reference}.json`, 'islands']) {
      const page = await web.page(`/en/projects/${name}`, 410);
      expect(page.heading.text).toBe(textsFor('en').t('platform.error.gone.title'));
    }
    await web.page(`/en/projects/${reference}/versions/1`, 404);
  });

  it('leads addresses to their one right form', async () => {
    for (const [from, to] of [
      ['/en/projects/', '/en/projects'],
      ['/EN/Projects?area=KE', '/en/projects?area=KE'],
      ['/zh-CN/projects', '/zh/projects'],
    ]) {
      const response = await web.get(from!);
      expect([response.status, response.headers.get('Location')]).toEqual([301, to]);
    }
    const response = await web.get('/projects?area=KE', {
      headers: { 'Accept-Language': 'ar-EG, en;q=0.5' },
    });
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/ar/projects?area=KE']);
    expect(response.headers.get('Vary')).toContain('Accept-Language');
    expect((await web.get('/', { headers: { 'Accept-Language': 'ru' } })).headers.get('Location')).toBe(
      '/ru',
    );
  });
});

describe('what readers keep', () => {
  const tagOf = async (path: string, headers: Record<string, string> = {}) => {
    const response = await web.get(path, { headers });
    await response.arrayBuffer();
    return { status: response.status, tag: response.headers.get('ETag')!, headers: response.headers };
  };

  it('is asked for again and answered 304 while nothing changed, and is new after a publication', async () => {
    const kept = [
      '/en',
      '/en/projects',
      '/en/projects?area=KE',
      record(),
      `${record()}.json`,
      '/en/areas/KE',
      '/en/areas',
      '/en/about',
    ];
    const tags = new Map<string, string>();
    for (const path of kept) {
      const { tag, headers } = await tagOf(path);
      expect(tag, path).toMatch(/^W\/"/);
      expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
      tags.set(path, tag);
      const again = await tagOf(path, { 'If-None-Match': tag });
      expect([again.status, again.tag, again.headers.get('Vary')], path).toEqual([
        304,
        tag,
        'Accept-Encoding',
      ]);
    }
    expect(new Set(tags.values()).size).toBe(kept.length);
    await world.publish('late', {
      language: 'en',
      values: { title: 'A late arrival', areas: [{ code: 'KE' }] },
    });
    for (const path of kept) {
      const fresh = await tagOf(path, { 'If-None-Match': tags.get(path)! });
      expect([fresh.status, fresh.tag === tags.get(path)], path).toEqual([200, false]);
    }
    expect((await web.page('/en/projects')).html).toContain('A late arrival');
  });

  it('stays when the same entries are published again', async () => {
    const before = await tagOf('/en/projects');
    await world.publish('fields', WORLD_PROJECTS.fields);
    expect((await tagOf('/en/projects', { 'If-None-Match': before.tag })).status).toBe(304);
  });

  it('differs by language and encoding', async () => {
    const tags = await Promise.all([
      tagOf('/en/projects', { 'Accept-Encoding': 'br' }),
      tagOf('/en/projects', { 'Accept-Encoding': 'gzip' }),
      tagOf('/en/projects', { 'Accept-Encoding': 'identity' }),
      tagOf('/fr/projects', { 'Accept-Encoding': 'br' }),
    ]);
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(4);
  });

  it('is the style sheet and the icon for good', async () => {
    for (const name of ['site.css', 'icon.svg']) {
      const { headers, status } = await tagOf(web.assets.href(name));
      expect([status, headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });
});

describe('health', () => {
  it('is told without a page', async () => {
    expect(await (await web.get('/healthz')).text()).toBe('ok');
    expect((await web.get('/readyz')).status).toBe(200);
    expect(web.faults).toEqual([]);
  });
});
