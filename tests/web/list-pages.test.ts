import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import type { Page, Part } from '#support/page.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld, TODAY } from '#support/world.ts';

const world = await openWorld();
const web = await serveWorld(world);
const texts = textsFor('en');
const FACETS = 'action region owner state area group goal target sector technology for scale'.split(' ');
const everythingOpen = FACETS.map((facet) => `all=${facet}`).join('&');
const SORTS = ['newest', 'changed', 'title', 'starts'] as const;

let every: number;
beforeAll(async () => {
  every = await world.count();
});

/** How many records a page of a list says it found. */
function totalOf(page: Page): number {
  return Number(/\d+/.exec(page.heading.text)?.[0] ?? (page.heading.text === 'One project' ? 1 : 0));
}

function referencesOn(page: Page): string[] {
  return page.classed('hit').map((hit) => hit.classed('ref')[0]!.text);
}

interface Box {
  facet: string;
  value: string;
  count: number;
}

function boxesOn(page: Page): Box[] {
  return page.all('checkbox').map((box) => ({
    facet: box.attribute('name')!,
    value: box.attribute('value')!,
    count: Number(box.closest('label')!.classed('n')[0]!.text),
  }));
}

/** The address that the browser asks for when one more box is ticked and the form is sent. */
function addressWith(page: Page, box: Box): string {
  const form = page.get('main').get('form');
  const query = new URLSearchParams();
  for (const input of form.tags('input')) {
    const isTicked = input.role === 'checkbox' ? input.attribute('checked') !== undefined : true;
    if (isTicked) query.append(input.attribute('name')!, input.attribute('value')!);
  }
  query.append(box.facet, box.value);
  return `${form.attribute('action')}?${query}`;
}

const href = (part: Part) => part.attribute('href')!;
const withoutQuery = (address: string) => address.split('?')[0]!;

describe('the list', () => {
  it('says the same total in title, register line, tally and pager', async () => {
    const page = await web.page('/en/projects');
    expect(totalOf(page)).toBe(every);
    expect(page.title).toContain(page.heading.text);
    expect(page.classed('kind')[0]!.text).toContain(texts.t('projects.list.since', { count: every }));
    expect(page.classed('tally')[0]!.text).toContain(
      texts.t('ui.tally.position', { from: 1, to: 20, total: every }),
    );
    expect(page.get('navigation', texts.t('ui.pager.label')).text).toContain(`1–20 / ${every}`);
    expect(referencesOn(page)).toHaveLength(20);
  });

  it('counts for every value of every facet exactly what choosing it gives', async () => {
    const page = await web.page(`/en/projects?${everythingOpen}`);
    const boxes = boxesOn(page);
    expect(new Set(boxes.map(({ facet }) => facet))).toEqual(new Set(FACETS));
    for (const box of boxes)
      expect([box, totalOf(await web.page(addressWith(page, box)))]).toEqual([box, box.count]);
  });

  it('counts rightly when something is chosen already: or within a facet, and between facets', async () => {
    const page = await web.page(`/en/projects?action=C4&state=under-way&${everythingOpen}`);
    const found = totalOf(page);
    expect(found).toBeGreaterThan(0);
    const chosen = (box: Box) =>
      (box.facet === 'action' && box.value === 'C4') || (box.facet === 'state' && box.value === 'under-way');
    const others = boxesOn(page).filter((box) => !chosen(box));
    for (const box of others.filter((_, place) => place % 3 === 0)) {
      const total = totalOf(await web.page(addressWith(page, box)));
      // One more value of a facet that is chosen already widens it; a value of another one leaves what it counts.
      if (['action', 'state'].includes(box.facet)) expect(total).toBeGreaterThanOrEqual(found);
      else expect([box, total]).toEqual([box, box.count]);
    }
  });

  it('sends nothing with its filters that says nothing', async () => {
    for (const address of ['/en/projects', '/en/projects?sort=title&day=2019-06-01&all=goal&action=C4']) {
      const hidden = (await web.page(address)).get('main').get('form').tags('input');
      for (const input of hidden)
        expect([input.attribute('name'), input.attribute('value')]).not.toContain('');
    }
  });

  it('takes away each chosen value by its own link, and all of them by one', async () => {
    const address = `/en/projects?action=C2&action=C4&day=2019-06-01&region=AFR&sort=title&state=completed`;
    const page = await web.page(address);
    const chosen = page.get('list', texts.t('ui.chosen.label'));
    const removals = chosen.classed('off');
    expect(removals).toHaveLength(4);
    for (const removal of removals) {
      expect(removal.name).toBe(texts.t('ui.chosen.remove', { value: removal.text }));
      const after = await web.page(href(removal));
      const left = after.get('list', texts.t('ui.chosen.label')).classed('off');
      expect(left.map((one) => one.text)).toEqual(
        removals.filter((one) => one !== removal).map((one) => one.text),
      );
    }
    const cleared = chosen.get('link', texts.t('ui.chosen.clear'));
    expect(href(cleared)).toBe('/en/projects?day=2019-06-01&sort=title');
    expect(totalOf(await web.page(href(cleared)))).toBe(every);
  });

  it.each([
    ['a code that no list has', 'area=XX'],
    ['words instead of a code', 'area=Kenya+(all+of+it)'],
    ['markup instead of a code', 'goal=%3Cscript%3Ealert(1)%3C/script%3E'],
    ['a code of another facet', 'goal=KE'],
    ['a code without end', `area=${'K'.repeat(500)}`],
  ])('finds nothing for %s, and offers to remove it', async (_, query) => {
    const page = await web.page(`/en/projects?${query}`);
    expect(totalOf(page)).toBe(0);
    expect(page.heading.text).toBe(texts.t('projects.list.title', { count: 0 }));
    const main = page.get('main');
    expect(main.all('heading', texts.t('ui.empty.title'))).toHaveLength(1);
    const [removal] = main.classed('off');
    expect(totalOf(await web.page(href(removal!)))).toBe(every);
  });

  it('finds the known ones among known and unknown codes, and leaves unknown parameters aside', async () => {
    const alone = totalOf(await web.page('/en/projects?area=KE'));
    expect(totalOf(await web.page('/en/projects?area=KE&area=XX'))).toBe(alone);
    expect(totalOf(await web.page('/en/projects?utm_source=x&area=KE&colour=red'))).toBe(alone);
    expect(totalOf(await web.page('/en/projects?colour=red'))).toBe(every);
  });

  it('asks dated groups for the day that is asked for, today unless said otherwise', async () => {
    const wells = world.references.wells;
    const inGroup = async (query: string) => {
      const page = await web.page(`/en/projects?area=VU&group=LDC${query}`);
      return referencesOn(page).includes(wells);
    };
    expect(await inGroup('')).toBe(false);
    expect(await inGroup('&day=2019-06-01')).toBe(true);
    expect(await inGroup(`&day=${TODAY}`)).toBe(false);
    expect(await inGroup('&day=2019-02-30')).toBe(false);
    const page = await web.page('/en/projects?area=VU&group=LDC&day=2019-06-01');
    for (const link of page.all('link').filter((one) => href(one).startsWith('/en/projects?')))
      expect(href(link)).toContain('day=2019-06-01');
  });

  it.each(SORTS)(
    'in order %s meets every record once, forward and backward, and knows where it is',
    async (sort) => {
      let page = await web.page(`/en/projects?sort=${sort}`);
      const met: string[] = [];
      for (;;) {
        const from = met.length + 1;
        met.push(...referencesOn(page));
        expect(page.classed('tally')[0]!.text).toContain(
          texts.t('ui.tally.position', { from, to: met.length, total: every }),
        );
        const [next] = page.all('link', texts.t('ui.pager.next'));
        if (next === undefined) break;
        page = await web.page(href(next));
      }
      expect(page.get('main').text).toContain(texts.t('ui.pager.last'));
      expect(met).toEqual(await referencesInOrder(sort));
      const back = referencesOn(page);
      let before = met.length - back.length;
      for (;;) {
        const [previous] = page.all('link', texts.t('ui.pager.previous'));
        if (previous === undefined) break;
        page = await web.page(href(previous));
        const rows = referencesOn(page);
        back.unshift(...rows);
        before -= rows.length;
        expect(page.classed('tally')[0]!.text).toContain(
          texts.t('ui.tally.position', { from: before + 1, to: before + rows.length, total: every }),
        );
      }
      expect(back).toEqual(met);
      expect(page.get('main').text).toContain(texts.t('ui.pager.first'));
    },
  );

  it('offers every other order by a link that keeps the filter', async () => {
    const page = await web.page('/en/projects?region=AFR&sort=title');
    const orders = page.get('navigation', texts.t('ui.sort.label'));
    expect(orders.all('link').map((link) => link.name)).toEqual(
      SORTS.filter((sort) => sort !== 'title').map((sort) => texts.t(`registry.sort.${sort}`)),
    );
    for (const link of orders.all('link')) expect(totalOf(await web.page(href(link)))).toBe(totalOf(page));
  });

  it.each(LANGUAGES)(
    'from a narrowed list in %s leads to the same list in every language',
    async (language) => {
      const own = textsFor(language);
      const query = '?action=C4&day=2020-01-01&region=AFR';
      const page = await web.page(`/${language}/projects${query}`);
      const links = page.get('navigation', own.t('ui.languages.label')).all('link');
      expect(links.map((link) => link.attribute('hreflang'))).toEqual(LANGUAGES);
      for (const link of links) {
        expect(href(link)).toBe(`/${link.attribute('hreflang')}/projects${query}`);
        expect(link.attribute('aria-current')).toBe(
          link.attribute('hreflang') === language ? 'true' : undefined,
        );
        const other = await web.page(href(link));
        expect(referencesOn(other)).toEqual(referencesOn(page));
        expect(other.attribute('lang')).toBe(link.attribute('hreflang'));
      }
    },
  );

  it('is indexed only as a whole', async () => {
    const whole = await web.page('/fr/projects');
    expect(whole.links('canonical').map(href)).toEqual(['https://registers.example/fr/projects']);
    expect(whole.links('alternate').map((link) => link.attribute('hreflang'))).toEqual([
      ...LANGUAGES,
      'x-default',
    ]);
    const narrowed = await web.page('/fr/projects?area=KE');
    expect(narrowed.links('canonical')).toEqual([]);
    expect(narrowed.tags('meta').some((meta) => meta.attribute('content') === 'noindex')).toBe(true);
  });

  it('shows each title in its own language, and says so when it is not the reader’s', async () => {
    const page = await web.page('/ar/projects');
    const arabic = textsFor('ar');
    const hitOf = (name: keyof typeof world.references) =>
      page.classed('hit').find((hit) => hit.classed('ref')[0]!.text === world.references[name])!;
    const wells = hitOf('wells').tags('h2')[0]!;
    expect(wells.text).toBe('مجسّات لآبار القرى');
    expect(wells.get('link').inherited('lang')).toBe('ar');
    const farms = hitOf('fields').tags('h2')[0]!;
    expect([farms.get('link').attribute('lang'), farms.get('link').attribute('dir')]).toEqual(['ru', 'ltr']);
    expect(farms.text).toContain(arabic.t('ui.language.in', { language: 'ru', name: '' }));
    const craft = hitOf('craft').tags('h2')[0]!.get('link');
    expect([craft.attribute('lang'), craft.attribute('dir')]).toEqual(['ur', 'rtl']);
  });

  it('leaves out what is unknown instead of inventing it', async () => {
    const page = await web.page('/en/projects');
    const bare = page.classed('hit').find((hit) => hit.classed('ref')[0]!.text === world.references.bare)!;
    expect(bare.classed('by')).toEqual([]);
    expect(bare.text).not.toMatch(/1970|null|undefined|Invalid/);
    expect(bare.tags('time').map((time) => time.attribute('datetime'))).toEqual(['2025-09-05']);
  });

  it('leads to every record by its reference', async () => {
    const page = await web.page('/en/projects');
    for (const heading of page.all('heading').filter((one) => one.tag === 'h2' && one.all('link').length > 0))
      expect(await web.page(href(heading.get('link')))).toBeDefined();
    expect(page.all('link').map(href).map(withoutQuery)).not.toContain('');
  });
});

/** The order by the rule itself, straight from the database. */
async function referencesInOrder(sort: (typeof SORTS)[number]): Promise<string[]> {
  const orders = {
    newest: 'ordinal desc',
    changed: 'changed_at desc, ordinal desc',
    starts: 'starts_on desc nulls last, ordinal desc',
    title: `left(coalesce(titles ->> 'en', titles ->> language), 150) collate "en-x-icu", ordinal`,
  };
  const { rows } = await world.database.pool.query(
    `select reference from published_records order by ${orders[sort]}`,
  );
  return rows.map((row) => row.reference);
}
