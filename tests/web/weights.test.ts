import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { generateEntries } from '#features/projects/generator/generate-entries.ts';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { parsePage } from '#support/page.ts';
import { sendRaw, serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

/** What a first view may weigh on the wire, everything included, in bytes (design §6). */
const MOST_BYTES = 30 * 1024;

const world = await openWorld({ generated: 1500 });
const web = await serveWorld(world);
const lists = world.registers.codeLists.current();

/** Texts of a length that people do write, in words that do not repeat as those of one author would. */
function longTexts(language: Language): { titles: string[]; paragraphs: string[] } {
  const entries = [...generateEntries({ seed: 97, count: 1500, lists })].filter(
    (entry) => entry.language === language,
  );
  const prose = entries.map(({ document }) => String(document.description ?? document.summary));
  return {
    titles: prose.map((text) =>
      [...text.replace(/\s+/g, ' ')].slice(0, language === 'zh' ? 60 : 180).join(''),
    ),
    paragraphs: prose,
  };
}

/** Places where no generated project is, so that each language's long rows are found together. */
const HOMES: Record<Language, string> = { ar: 'BV', zh: 'HM', en: 'TF', fr: 'GS', ru: 'IO', es: 'UM' };

const references: Partial<Record<Language, string>> = {};
for (const language of LANGUAGES) {
  const { titles, paragraphs } = longTexts(language);
  const rows = titles.slice(0, 20).map((title, place) => ({
    language,
    values: {
      title,
      summary: paragraphs[place]!.slice(0, 900),
      owner: { name: titles[place + 20]!.slice(0, 110), language },
      areas: [HOMES[language], ...[0, 1].map((step) => lists.list('areas')[place * 3 + step]!.code)].map(
        (code) => ({
          code,
        }),
      ),
      action_lines: Array.from({ length: 5 }, (_, step) => ({ code: `C${1 + ((place + step) % 6)}` })),
      sdg_goals: [{ code: String(1 + (place % 17)) }, { code: String(1 + ((place + 5) % 17)) }],
      period: { from: `20${10 + (place % 15)}`, until: '2030' },
      state: 'under-way',
      technologies: ['quantum'],
      target_groups: ['media-professionals'],
      scale: 'regional',
    },
  }));
  for (const [place, row] of rows.entries()) await world.publish(`long-${language}-${place}`, row);
  references[language] = await publishLongRecord(language, paragraphs.slice(40));
}

/** A record as full as the fullest of real ones: long texts, many codes, folded tables, six languages, a dozen versions. */
async function publishLongRecord(language: Language, paragraphs: readonly string[]): Promise<string> {
  const values = {
    title: paragraphs[0]!.slice(0, 200),
    summary: paragraphs[1]!.slice(0, 900),
    description: paragraphs.slice(2, 6).join('\n\n').slice(0, 6000),
    objectives: paragraphs.slice(6, 8).join('\n\n').slice(0, 2500),
    results: paragraphs.slice(8, 10).join('\n\n').slice(0, 2500),
    challenges: paragraphs[10]!.slice(0, 1200),
    owner: { name: paragraphs[11]!.slice(0, 90), language },
    areas: lists
      .list('areas')
      .slice(0, 30)
      .map(({ code }) => ({ code })),
    action_lines: lists.list('action-lines').map(({ code }) => ({ code, relevance: 'significant' })),
    sdg_goals: lists
      .list('sdg-goals')
      .map(({ code }, place) => ({ code, evidence: paragraphs[place]!.slice(0, 150) })),
    sdg_targets: lists
      .list('sdg-targets')
      .slice(0, 20)
      .map(({ code }) => ({ code })),
    sectors: lists
      .list('sectors')
      .slice(0, 8)
      .map(({ code }) => ({ code })),
    technologies: lists
      .list('technologies')
      .slice(0, 10)
      .map(({ code }) => code),
    period: { from: '2016', until: '2028' },
    state: 'under-way',
    partners: Array.from({ length: 30 }, (_, place) => ({
      party: { name: paragraphs[place]!.slice(20, 90), language },
      role: 'supports',
    })),
    funding: Array.from({ length: 60 }, (_, place) => ({
      kind: 'disbursement',
      date: `20${10 + (place % 15)}-03-15`,
      value: { amount: String(1_234_567 * (place + 1)), currency: 'EUR' },
      provider: { name: paragraphs[place % 30]!.slice(20, 90), language },
      description: paragraphs[place % 30]!.slice(0, 120),
    })),
    links: Array.from({ length: 8 }, (_, place) => ({
      url: `https://project.example/${place}/${paragraphs[place]!.length}`,
    })),
  };
  const others = LANGUAGES.filter((one) => one !== language);
  const translations = others.map((other) => ({
    field: 'title',
    language: other,
    text: longTexts(other).titles[50]!,
    state: 'human' as const,
  }));
  let reference = '';
  for (let version = 0; version < 12; version += 1)
    reference = await world.publish(`full-${language}`, {
      language,
      values: { ...values, budget: { amount: String(1_000_000 + version), currency: 'USD' } },
      translations,
    });
  return reference;
}

/** What a browser fetches to show a page: the page, its style sheet, its icon. Bytes as they came over the wire. */
async function weigh(path: string, encoding: 'br' | 'gzip') {
  const headers = { 'accept-encoding': encoding };
  const answer = await sendRaw(web.origin, { path, headers });
  expect([answer.status, answer.headers['content-encoding']], path).toEqual([200, encoding]);
  const html = (encoding === 'br' ? brotliDecompressSync : gunzipSync)(answer.body).toString('utf8');
  const page = parsePage(html, path);
  const parts = [
    ...page.links('stylesheet'),
    ...page.links('icon'),
    ...page.tags('img'),
    ...page.tags('script'),
  ]
    .map((part) => part.attribute('href') ?? part.attribute('src'))
    .filter((address) => address !== undefined);
  expect(parts, path).toEqual([web.assets.href('site.css'), web.assets.href('icon.svg')]);
  let bytes = answer.body.length;
  for (const address of parts) {
    const part = await sendRaw(web.origin, { path: address, headers });
    expect([part.status, part.headers['content-encoding']]).toEqual([200, encoding]);
    bytes += part.body.length;
  }
  return { bytes, page };
}

const everythingOpen =
  'all=action&all=region&all=owner&all=state&all=area&all=group&all=goal&all=target&all=sector&all=technology&all=for&all=scale';

describe(`a first view weighs at most ${MOST_BYTES} bytes compressed, with everything it needs`, () => {
  const told: Record<string, number> = {};
  const cases = (language: Language): [name: string, path: string][] => [
    ['list', `/${language}/projects`],
    ['list of long rows', `/${language}/projects?area=${HOMES[language]}`],
    ['narrowed list', `/${language}/projects?action=C1&action=C2&region=AFR&region=EUR&state=under-way`],
    ['list with all facets open', `/${language}/projects?${everythingOpen}`],
    ['record', `/${language}/projects/${references[language]}`],
    ['record in another language', `/${language}/projects/${references[language === 'ar' ? 'ru' : 'ar']}`],
    ['home', `/${language}`],
    ['code', `/${language}/action-lines/C1`],
    ['list of areas', `/${language}/areas`],
    ['about', `/${language}/about`],
    ['interface', `/${language}/api`],
  ];

  it.each(
    LANGUAGES.flatMap((language) => cases(language).map(([name, path]) => [language, name, path] as const)),
  )('%s: %s', async (language, name, path) => {
    for (const encoding of ['br', 'gzip'] as const) {
      const { bytes, page } = await weigh(path, encoding);
      told[`${language} ${name} ${encoding}`] = bytes;
      if (name === 'list of long rows') {
        expect(page.classed('hit')).toHaveLength(20);
        expect(page.all('checkbox').length).toBeGreaterThan(40);
      }
      expect(bytes, `${path} ${encoding}`).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  it('is told for the record', () => {
    const heaviest = Object.entries(told).sort(([, one], [, other]) => other - one);
    console.info(
      heaviest
        .slice(0, 12)
        .map(([name, bytes]) => `${name}: ${(bytes / 1024).toFixed(1)} KiB`)
        .join('\n'),
    );
    expect(heaviest.length).toBeGreaterThan(0);
  });
});
