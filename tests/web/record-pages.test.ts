import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import type { Page, Part } from '#support/page.ts';
import { PUBLIC_URL, serveWorld } from '#support/web.ts';
import { openWorld, WORLD_SCHEME, type WorldName } from '#support/world.ts';
import { HOSTILE, WELLS_LATER, WORLD_PROJECTS } from '#support/world-projects.ts';

const world = await openWorld({ generated: 0 });
const web = await serveWorld(world);
const english = textsFor('en');
const pathOf = (name: WorldName, language: Language = 'en') =>
  `/${language}/projects/${world.references[name]}`;
const openRecord = (name: WorldName, language: Language = 'en') => web.page(pathOf(name, language));
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const href = (part: Part) => part.attribute('href')!;

/** The section of a page under a heading. */
function sectionOf(page: Page, title: string): Part {
  return page.get('heading', title).closest('section')!;
}

/** The fact under a label: the `dd` beside its `dt`. */
function factOf(page: Page, label: string): string | undefined {
  const pair = page.tags('dt').find((term) => term.text === label);
  return pair?.closest('div')?.tags('dd')[0]?.text;
}

describe('the record page shows where its words come from', () => {
  const cases: [
    WorldName,
    Language,
    'original' | 'human' | 'reviewed' | 'machine' | 'stale' | 'fallback',
    string,
  ][] = [
    ['wells', 'en', 'original', 'en'],
    ['wells', 'ar', 'stale', 'ar'],
    ['wells', 'fr', 'stale', 'fr'],
    ['wells', 'ru', 'fallback', 'en'],
    ['clinics', 'ar', 'original', 'ar'],
    ['clinics', 'en', 'reviewed', 'en'],
    ['clinics', 'fr', 'machine', 'fr'],
    ['clinics', 'zh', 'fallback', 'ar'],
    ['schools', 'fr', 'original', 'fr'],
    ['schools', 'en', 'human', 'en'],
    ['schools', 'es', 'fallback', 'fr'],
    ['budgets', 'es', 'original', 'es'],
    ['budgets', 'en', 'machine', 'en'],
    ['fields', 'ru', 'original', 'ru'],
    ['fields', 'ar', 'fallback', 'ru'],
    ['skills', 'zh', 'original', 'zh'],
    ['skills', 'en', 'machine', 'en'],
    ['islands', 'en', 'fallback', 'pt'],
    ['islands', 'fr', 'human', 'fr'],
    ['craft', 'en', 'fallback', 'ur'],
  ];

  it.each(cases)('%s in %s: %s', async (name, language, kind, shown) => {
    const page = await openRecord(name, language);
    const texts = textsFor(language);
    const { language: source } = WORLD_PROJECTS[name];
    expect([page.attribute('lang'), page.attribute('dir')]).toEqual([language, texts.direction]);
    expect(page.heading.inherited('lang')).toBe(shown);
    expect(page.heading.inherited('dir')).toBe(['ar', 'ur'].includes(shown) ? 'rtl' : 'ltr');
    const others = 'translations' in WORLD_PROJECTS[name];
    // Where there is one language only, there is nothing to tell apart.
    if (kind === 'original' && !others) {
      expect(page.all('link', plain(texts.t('ui.origin.toOriginal')))).toEqual([]);
      return;
    }
    const words = plain(
      kind === 'original'
        ? texts.t('ui.origin.original')
        : texts
            .t(`ui.origin.${kind}`, { language: source, name: texts.languageName(source), date: '#' })
            .split('#')[0]!,
    ).replace(/[\u2066-\u2069]/g, '');
    expect(page.get('main').text.replace(/[\u2066-\u2069]/g, '')).toContain(words);
    if (['human', 'reviewed', 'machine', 'stale'].includes(kind))
      expect(href(page.get('link', texts.t('ui.origin.toOriginal')))).toBe(
        // A language without pages of its own keeps the reader where they are.
        (LANGUAGES as readonly string[]).includes(source)
          ? pathOf(name, source as Language)
          : pathOf(name, language),
      );
  });

  it('falls back field by field, each text marked with its own language', async () => {
    const page = await openRecord('wells', 'fr');
    expect(page.heading.text).toBe('Des capteurs pour les puits des villages');
    const [prose] = page.classed('prose');
    expect([prose!.attribute('lang'), prose!.attribute('dir')]).toEqual(['en', 'ltr']);
    const arabic = (await openRecord('wells', 'ar')).classed('prose')[0]!;
    expect([arabic.attribute('lang'), arabic.inherited('lang')]).toEqual([undefined, 'ar']);
    expect(arabic.tags('p')).toHaveLength(2);
  });

  it('lists every language with its state, six at least, and leads to each page', async () => {
    const page = await openRecord('wells');
    const rows = sectionOf(page, english.t('registry.record.languages')).all('row').slice(1);
    const states = Object.fromEntries(
      rows.map((row) => [row.get('link').attribute('hreflang'), row.all('cell')[1]!.text]),
    );
    expect(states).toEqual({
      ar: english.t('ui.texts.stale'),
      zh: english.t('ui.texts.stale'),
      en: english.t('ui.texts.original'),
      fr: english.t('ui.texts.stale'),
      ru: english.t('ui.texts.none'),
      es: english.t('ui.texts.stale'),
    });
    for (const row of rows)
      expect((await web.page(href(row.get('link')))).attribute('lang')).toBe(
        row.get('link').attribute('hreflang'),
      );
    const islands = sectionOf(await openRecord('islands'), english.t('registry.record.languages'));
    expect(islands.all('row')).toHaveLength(8);
    expect(islands.text).toContain('Portuguese');
  });
});

describe('the record page', () => {
  it('classifies by codes, each leading to the page that explains it', async () => {
    const page = await openRecord('wells');
    const section = sectionOf(page, english.t('projects.sections.classification'));
    const codes = section.all('link').map(href);
    for (const path of [
      '/en/action-lines/C2',
      '/en/sdg-goals/6',
      '/en/sdg-targets/6.1',
      '/en/areas/VU',
      '/en/sectors/water-sanitation',
    ])
      expect(codes).toContain(path);
    for (const path of codes.filter((one) => one.startsWith('/'))) await web.page(path);
    expect(section.text).toContain('60%');
    expect(section.text).toContain('Principal');
    expect(factOf(page, english.t('projects.fields.state.label'))).toBe('Completed');
    expect(plain(factOf(page, english.t('projects.fields.period.label'))!)).toBe(
      'March 2021 – 31 December 2024',
    );
    expect(factOf(page, english.t('projects.fields.budget.label'))).toMatch(/1,400,000/);
  });

  it('tells the evidence for goals and targets', async () => {
    const page = await openRecord('wells');
    const evidence = page.classed('more')[0]!;
    expect(evidence.tags('summary')[0]!.text).toBe(english.t('registry.record.evidence', { count: 2 }));
    expect(evidence.text).toContain('Downtime of pumps fell from 41 to 9 days a year.');
    expect(evidence.text).toContain('Two hundred and four wells now report daily.');
  });

  it('says that what should be known is not stated, and never invents a date or a figure', async () => {
    for (const language of LANGUAGES) {
      const page = await openRecord('bare', language);
      const texts = textsFor(language);
      for (const field of ['owner', 'areas', 'period', 'state'] as const)
        expect(factOf(page, plain(texts.t(`projects.fields.${field}.label`)))).toBe(
          plain(texts.t('ui.unknown.notStated')),
        );
      const matter = sectionOf(page, plain(texts.t('projects.sections.classification'))).text;
      expect(matter).not.toMatch(/1970|null|undefined|NaN|Invalid|(?<!\d)0(?!\d)/);
    }
    expect(factOf(await openRecord('fields', 'en'), english.t('projects.fields.period.label'))).toBe(
      'Until June 2022',
    );
    expect(factOf(await openRecord('clinics', 'en'), english.t('projects.fields.period.label'))).toBe(
      'From 2019',
    );
  });

  it('folds long tables and shows them whole when asked', async () => {
    const page = await openRecord('ledger');
    const rowsIn = (one: Page, title: string) => sectionOf(one, title).all('row').length - 1;
    const money = english.t('projects.sections.money');
    expect(rowsIn(page, money)).toBeLessThan(60);
    const all = sectionOf(page, money).get('link', english.t('registry.record.allRows', { count: 60 }));
    expect(rowsIn(await web.page(href(all).split('#')[0]!), money)).toBe(60);
    expect(
      page
        .get('main')
        .tags('section')
        .map((one) => one.attribute('id')),
    ).toContain(href(all).split('#')[1]);
  });

  it('shows texts that try to be markup as text, and keeps their direction to themselves', async () => {
    for (const language of LANGUAGES) {
      const page = await openRecord('hostile', language);
      expect(page.tags('img')).toEqual([]);
      expect(page.tags('svg')).toEqual([]);
      expect(page.tags('script').map((script) => script.attribute('type'))).toEqual(['application/ld+json']);
    }
    const page = await openRecord('hostile');
    expect(page.heading.text).toBe(`${HOSTILE.script} ${HOSTILE.attribute}`);
    expect(page.classed('lede')[0]!.text).toContain('{count, plural, other');
    expect(page.all('link').filter((link) => href(link).includes('javascript:'))).toEqual([]);
    const citation = sectionOf(page, english.t('registry.record.cite')).text;
    expect(citation).toContain(HOSTILE.script);
  });

  it('cites the record by its permanent address and version', async () => {
    for (const language of LANGUAGES) {
      const page = await openRecord('wells', language);
      const citation = sectionOf(page, plain(textsFor(language).t('registry.record.cite'))).text;
      expect(citation).toContain(`${PUBLIC_URL}${pathOf('wells', language)}`);
      expect(citation).toContain('2025');
      expect(citation).toContain('3');
    }
  });

  it('describes itself as linked data, whatever its texts hold', async () => {
    const dataOf = (page: Page) => JSON.parse(page.tags('script')[0]!.rawText);
    const wells = dataOf(await openRecord('wells', 'ar'));
    expect(wells).toMatchObject({
      '@context': 'https://schema.org',
      '@id': `${PUBLIC_URL}${pathOf('wells')}`,
      url: `${PUBLIC_URL}${pathOf('wells', 'ar')}`,
      name: { '@value': 'مجسّات لآبار القرى', '@language': 'ar' },
      parentOrganization: { name: 'Ministry of Water and Irrigation' },
      foundingDate: '2021-03',
      dissolutionDate: '2024-12-31',
    });
    expect(wells.identifier).toEqual([world.references.wells, 'wells']);
    const hostile = dataOf(await openRecord('hostile'));
    expect(hostile.description['@value']).toContain('</script>');
    const bare = dataOf(await openRecord('bare'));
    expect(Object.keys(bare).sort()).toEqual(['@context', '@id', '@type', 'identifier', 'name', 'url']);
  });

  it('names its canonical address and itself in every language', async () => {
    const page = await openRecord('wells', 'zh');
    expect(page.links('canonical').map(href)).toEqual([PUBLIC_URL + pathOf('wells', 'zh')]);
    const alternates = page.links('alternate').map((link) => [link.attribute('hreflang'), href(link)]);
    expect(alternates).toEqual([
      ...LANGUAGES.map((language) => [language, PUBLIC_URL + pathOf('wells', language)]),
      ['x-default', `${PUBLIC_URL}/projects/${world.references.wells}`],
    ]);
  });

  it('comes as JSON with the same content', async () => {
    const response = await web.get(`${pathOf('wells')}.json`);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    const json = (await response.json()) as {
      translations: { language: string; field: string; state: string; behind_original: boolean }[];
    };
    expect(json).toMatchObject({
      reference: world.references.wells,
      version: 3,
      language: 'en',
      also_known_as: [{ scheme: WORLD_SCHEME, value: 'wells' }],
      title: WELLS_LATER[1].title,
      owner: { name: 'Ministry of Water and Irrigation' },
      budget: { amount: '1400000', currency: 'USD' },
    });
    const { translations } = json;
    expect(translations.find((one) => one.language === 'ar' && one.field === 'description')).toMatchObject({
      state: 'reviewed',
      behind_original: false,
    });
    expect(
      translations.find((one) => one.language === 'ar' && one.field === 'summary')!.behind_original,
    ).toBe(true);
    expect(href((await openRecord('wells')).get('link', 'JSON'))).toBe(`${pathOf('wells')}.json`);
  });

  it('is found by another name it has, and lost names are not found', async () => {
    for (const name of ['wells', 'hostile'] as const) {
      const response = await web.get(`/fr/projects/${name}`);
      expect([response.status, response.headers.get('Location')]).toEqual([301, pathOf(name, 'fr')]);
    }
    await web.page('/en/projects/P-1999-0001', 404);
    await web.page('/en/projects/nothing', 404);
    await web.page(`${pathOf('wells')}.xml`, 404);
  });
});

describe('the history of a record', () => {
  it('lists every version with what it changed, latest first', async () => {
    const page = await openRecord('wells');
    const rows = sectionOf(page, english.t('registry.record.history')).all('row').slice(1);
    expect(rows.map((row) => row.get('rowheader').text)).toEqual(['3', '2', '1']);
    const changes = rows.map((row) => row.all('cell').at(-1)!.text);
    const labels = (names: ('title' | 'summary' | 'areas' | 'state' | 'budget')[]) =>
      english.list(names.map((name) => english.t(`projects.fields.${name}.label`)));
    expect(changes).toEqual([
      labels(['areas', 'state', 'budget']),
      labels(['title', 'summary']),
      english.t('registry.cause.import'),
    ]);
    expect(rows.map((row) => row.all('link').map(href))).toEqual([
      [`${pathOf('wells')}/versions/3`],
      [`${pathOf('wells')}/versions/2`],
      [],
    ]);
  });

  it('shows what a version changed, word by word and field by field', async () => {
    const page = await web.page(`${pathOf('wells')}/versions/2`);
    expect(page.heading.text).toBe(english.t('registry.version.title', { number: 2 }));
    const table = page.get('table');
    const rows = table.all('row').slice(1);
    expect(rows.map((row) => row.get('rowheader').text)).toEqual([
      english.t('projects.fields.title.label'),
      english.t('projects.fields.summary.label'),
    ]);
    expect(
      table
        .tags('ins')
        .map((one) => one.text)
        .join(' '),
    ).toContain('and springs');
    expect(
      table
        .tags('del')
        .map((one) => one.text)
        .join(' '),
    ).toContain('eleven');
    expect(rows[0]!.all('cell')[1]!.text).toBe(WELLS_LATER[0].title);
    expect(rows[1]!.all('cell')[0]!.text).toBe(WORLD_PROJECTS.wells.values.summary);
    expect(href(page.get('link', english.t('registry.version.back')))).toBe(pathOf('wells'));
  });

  it('names codes and amounts in the reader’s words, and marks the record’s own', async () => {
    const page = await web.page(`${pathOf('wells', 'ar')}/versions/3`);
    const arabic = textsFor('ar');
    expect(page.attribute('dir')).toBe('rtl');
    const rows = page.get('table').all('row').slice(1);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(page.get('table').text).toContain(plain(arabic.t('projects.fields.state.label')));
    const texts = await web.page(`${pathOf('wells', 'ar')}/versions/2`);
    const cell = texts.get('table').all('cell')[0]!.tags('bdi')[0]!;
    expect([cell.attribute('lang'), cell.attribute('dir')]).toEqual(['en', 'ltr']);
  });

  it.each(['0', '1', '4', '99999999', '-1', '2.0', '02', 'x', '%F0%9F%92%A7'])(
    'has no version page %s',
    async (number) => {
      await web.page(`${pathOf('wells')}/versions/${number}`, 404);
    },
  );
});
