import { describe, expect, it } from 'vitest';
import { LISTS_WITH_PAGES } from '#app/web/code-list-pages.ts';
import { project } from '#features/projects/index.ts';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import type { Page, Part } from '#support/page.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

const world = await openWorld();
const web = await serveWorld(world);
const lists = world.registers.codeLists.current();
const english = textsFor('en');
const href = (part: Part) => part.attribute('href')!;
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** How many records a list page says it found, whatever its language. */
function totalOf(page: Page): number {
  const [tally] = page.classed('pager');
  return tally === undefined ? 0 : Number(/\/ (\d+)/.exec(tally.text)![1]);
}

/** What a page shows as a figure for each link: bars, key figures. */
function figures(page: Page): [path: string, figure: number][] {
  const pairs = [
    ...page.classed('figs').flatMap((figs) => figs.tags('div')),
    ...page.classed('bars').flatMap((bars) => bars.all('listitem')),
  ];
  return pairs.flatMap((pair) => {
    const [link] = pair.all('link');
    const figure = pair.tags('bdi').at(0)?.text ?? pair.classed('n').at(0)?.text ?? '';
    return link === undefined ? [] : [[href(link), Number(figure)] as [string, number]];
  });
}

describe('the home page', () => {
  it('gives figures that are the totals of the lists they lead to', async () => {
    const page = await web.page('/en');
    const told = figures(page);
    expect(told.length).toBeGreaterThan(30);
    expect(told[0]).toEqual(['/en/projects', await world.count()]);
    for (const [path, figure] of told) expect([path, totalOf(await web.page(path))]).toEqual([path, figure]);
  });

  it.each(LANGUAGES)('in %s shows the newest entries and leads to all of them', async (language) => {
    const page = await web.page(`/${language}`);
    const texts = textsFor(language);
    const count = await world.count();
    expect(page.heading.text).toBe(plain(texts.t('home.title')));
    const hits = page.classed('hit');
    expect(hits.map((hit) => hit.classed('ref')[0]!.text)).toEqual(
      ['ledger', 'everything', 'hostile', 'bare', 'craft'].map((name) => world.references[name as 'ledger']),
    );
    expect(href(page.get('link', plain(texts.t('home.latest.all', { count }))))).toBe(
      `/${language}/projects`,
    );
    expect(
      page
        .get('contentinfo')
        .tags('time')
        .map((time) => time.attribute('datetime')),
    ).toEqual(['2026-04-20']);
  });
});

describe('code pages', () => {
  it.each([...LISTS_WITH_PAGES])(
    '%s lists every code with exactly as many entries as its page has',
    async (list) => {
      const page = await web.page(`/en/${list}`);
      expect(page.heading.text).toBe(lists.titleOf(list, 'en').text);
      const rows = page.get('main').tags('tbody')[0]!.all('row');
      const codes = lists.list(list);
      expect(rows.map((row) => href(row.get('link')))).toEqual(
        codes.map(({ code }) => `/en/${list}/${encodeURIComponent(code)}`),
      );
      const facet = project.facets.find((one) => one.list === list);
      const sampled = rows.filter((_, place) => rows.length < 40 || place % 23 === 0);
      for (const row of sampled) {
        const code = await web.page(href(row.get('link')));
        expect(code.heading.text).not.toBe('');
        if (facet === undefined) continue;
        const told = Number(row.all('cell').at(-1)!.text);
        expect(code.all('heading', plain(english.t('registry.code.records', { count: told })))).toHaveLength(
          1,
        );
        const [all] = code.all('link', plain(english.t('registry.code.all', { count: told })));
        expect(all === undefined).toBe(told === 0);
        if (all) expect(totalOf(await web.page(href(all)))).toBe(told);
      }
      expect(page.get('main').text).toContain(lists.about(list).source.slice(0, 20));
    },
  );

  it('explains the place of a code: what it is part of, its parts, its groups', async () => {
    const kenya = await web.page('/en/areas/KE');
    const links = kenya.get('main').all('link').map(href);
    expect(links).toContain('/en/itu-regions/AFR');
    const health = await web.page('/en/action-lines/C7-ehealth');
    expect(health.get('main').all('link').map(href)).toContain('/en/action-lines/C7');
    const parent = await web.page('/en/action-lines/C7');
    expect(parent.get('main').all('link').map(href)).toContain('/en/action-lines/C7-ehealth');
    const group = await web.page('/en/country-groups/LDC');
    const members = group.get('main').all('link').map(href);
    expect(members).toContain('/en/areas/SN');
    expect(members).not.toContain('/en/areas/VU');
  });

  it.each(LANGUAGES)('in %s names a code in that language', async (language: Language) => {
    for (const [list, code] of [
      ['areas', 'KE'],
      ['sdg-goals', '6'],
      ['action-lines', 'C2'],
      ['technologies', 'cloud'],
    ] as const) {
      const page = await web.page(`/${language}/${list}/${code}`);
      expect(page.heading.text).toBe(plain(lists.nameOf(list, code, language).text));
      expect(
        page
          .get('main')
          .all('link', plain(lists.titleOf(list, language).text))
          .map(href),
      ).toContain(`/${language}/${list}`);
    }
  });

  it('is found by any name of a code, and lost codes are not found', async () => {
    for (const [asked, found] of [
      ['Kenya', 'KE'],
      ['KEN', 'KE'],
      ['%D9%83%D9%8A%D9%86%D9%8A%D8%A7', 'KE'],
    ] as const) {
      const response = await web.get(`/en/areas/${asked}`);
      expect([asked, response.status, response.headers.get('Location')]).toEqual([
        asked,
        301,
        `/en/areas/${found}`,
      ]);
    }
    await web.page('/en/areas/XX', 404);
    await web.page('/en/areas/%3Cscript%3E', 404);
    await web.page('/en/no-such-list/KE', 404);
  });
});

describe('pages about the site', () => {
  it.each(LANGUAGES)('stand in %s and lead on', async (language) => {
    for (const [name, title] of [
      ['about', 'about.title'],
      ['accessibility', 'about.accessibility.title'],
    ] as const) {
      const page = await web.page(`/${language}/${name}`);
      expect(page.heading.text).toBe(plain(textsFor(language).t(title)));
      expect(page.all('heading').length).toBeGreaterThan(4);
    }
    const about = await web.page(`/${language}/about`);
    const toLists = about
      .get('main')
      .all('link')
      .map(href)
      .filter((path) => LISTS_WITH_PAGES.has(path.split('/')[2]!));
    expect(toLists).toEqual([...LISTS_WITH_PAGES].map((list) => `/${language}/${list}`));
  });
});
