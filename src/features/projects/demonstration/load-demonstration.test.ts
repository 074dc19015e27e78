import { beforeAll, describe, expect, it } from 'vitest';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { makeId } from '#kernel/ids.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { testDatabase } from '#support/database.ts';
import { loadGenerated } from '../generator/load-generated.ts';
import { project } from '../project.ts';
import { LAST_DAY, stateOn, type WrittenPeriod } from './course-of-project.ts';
import { type DemonstrationStep, demonstrationSteps } from './demonstration-entries.ts';
import { loadDemonstration } from './load-demonstration.ts';

const database = await testDatabase();
const real = await testDatabase();
const lists = bundledCodeLists();
const act = { actor: { sort: 'program' }, at: new Date('2026-11-01T00:00:00Z'), makeId } as const;
const load = () => loadDemonstration(database.kysely, act, { lists, facetValues: new FacetValues() });
const ask = async <Row>(statement: string) => (await database.pool.query(statement)).rows as Row[];
let made = 0;

beforeAll(async () => {
  await registerKinds(database.kysely, [project]);
  made = await load();
});

describe('loadDemonstration', () => {
  it('makes 300 projects once, however often it is asked', async () => {
    expect(made).toBe(300);
    expect(await load()).toBe(300);
    expect(await ask('select count(*)::int as n from published_records')).toEqual([{ n: 300 }]);
  });

  it('spreads references over the years, the first of 2026 among them', async () => {
    const years = await ask<{ year: string }>(
      'select distinct substr(reference, 3, 4) as year from records order by 1',
    );
    expect(years.map(({ year }) => Number(year))).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(await ask("select reference from records where reference = 'P-2026-0001'")).toHaveLength(1);
  });

  it('has every language, state, scale, region, kind of owner and state of translation', async () => {
    const used = async (facet: string) =>
      (
        await ask<{ code: string }>(
          `select code from facet_values f join facet_blocks b on b.value_id = f.id where facet = '${facet}' and ones > 0`,
        )
      ).map(({ code }) => code);
    const codes = (list: string) => lists.list(list).map(({ code }) => code);
    expect(await used('state')).toEqual(expect.arrayContaining(codes('project-states')));
    expect(await used('scale')).toEqual(expect.arrayContaining(codes('scales')));
    expect(await used('region')).toEqual(expect.arrayContaining(codes('itu-regions')));
    expect(await used('owner')).toEqual(expect.arrayContaining(codes('stakeholder-types')));
    expect(await used('action')).toEqual(expect.arrayContaining(codes('action-lines')));
    const states = await ask<{ state: string }>('select distinct state from record_translations order by 1');
    expect(states.map(({ state }) => state)).toEqual(['human', 'machine', 'reviewed']);
    const spoken = await ask<{ language: string }>('select distinct language from published_records');
    expect(new Set(spoken.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
  });

  it('has projects of several versions, and translations that are behind their source', async () => {
    const [row] = await ask<{ several: number; behind: number; undated: number }>(`select
      (select count(*)::int from records where version > 1) as several,
      (select count(*)::int from record_translations t join records r on r.id = t.record_id
        join record_versions v on v.record_id = r.id and v.number = r.version
        where t.source_hash <> sha256(convert_to(v.document ->> t.field, 'UTF8'))) as behind,
      (select count(*)::int from published_records where starts_on is null) as undated`);
    expect(row!.several).toBeGreaterThan(60);
    expect(row!.behind).toBeGreaterThan(5);
    expect(row!.undated).toBeGreaterThan(20);
  });

  it('says of every version that it is a demonstration', async () => {
    expect(
      await ask(`select count(*)::int as n from record_versions
        where cause <> 'demonstration' or document -> 'source' ->> 'collection' <> 'demonstration'`),
    ).toEqual([{ n: 0 }]);
  });

  it('refuses a database that holds other records, and leaves it as it is', async () => {
    await registerKinds(real.kysely, [project]);
    const facetValues = new FacetValues();
    await loadGenerated(real.kysely, { seed: 1, count: 3, lists, facetValues, makeId });
    await expect(loadDemonstration(real.kysely, act, { lists, facetValues })).rejects.toMatchObject({
      kind: 'not-a-demonstration',
      values: { count: '3' },
    });
    const { rows } = await real.pool.query('select count(*)::int as n from records');
    expect(rows[0].n).toBe(3);
  });
});

describe('demonstrationSteps', () => {
  it('gives every project a title of its own, without a slot left open, in every language', () => {
    const titles = new Map<string, string>();
    for (const { identity, values, translations } of demonstrationSteps()) {
      const texts = [
        values.title,
        values.summary,
        values.description,
        values.results,
        ...translations.map(({ text }) => text),
      ];
      for (const text of texts) if (text !== undefined) expect(text).not.toMatch(/[{}]/);
      titles.set(identity.value, String(values.title));
    }
    expect(new Set(titles.values()).size).toBe(300);
  });

  it('states what the period says on the last date, and keeps some of both back', () => {
    const counts = new Map<string, number>();
    for (const { identity, values } of lastSteps()) {
      const { state, period } = values as { state?: string; period?: WrittenPeriod };
      const key = `${state ?? 'not stated'}${period ? '' : ', undated'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!state || !period) continue;
      const allowed = ['cancelled', period.until && period.until < LAST_DAY ? '' : 'suspended'];
      expect(
        [stateOn(LAST_DAY, period), ...allowed],
        `${identity.value} ${JSON.stringify(period)}`,
      ).toContain(state);
      if (state === 'cancelled') expect(stateOn(LAST_DAY, period)).not.toBe('planned');
    }
    for (const state of ['planned', 'suspended', 'cancelled']) {
      expect(counts.get(state), state).toBeGreaterThanOrEqual(3);
      expect(counts.get(state), state).toBeLessThan(30);
    }
    for (const state of ['under-way', 'completed']) expect(counts.get(state), state).toBeGreaterThan(30);
    expect(counts.get('not stated')).toBeGreaterThan(5);
    expect(counts.get('completed, undated')).toBeGreaterThan(5);
  });

  it('tells nothing before it happened: what has ended had ended, and what has begun had begun, when it was told', () => {
    for (const { identity, at, values } of lastSteps()) {
      const { state, period } = values as { state?: string; period?: WrittenPeriod };
      if (!period || !state || state === 'cancelled' || state === 'suspended') continue;
      expect(stateOn(at.toISOString().slice(0, 10), period), identity.value).toBe(state);
    }
  });

  it('says nothing twice: no sentence of a summary stands in the description, in any version', () => {
    for (const { identity, values } of demonstrationSteps()) {
      const sentences = String(values.summary).match(/[^.。]+[.。]/g)!;
      expect(sentences.length, identity.value).toBeGreaterThan(1);
      for (const sentence of sentences) expect(values.description).not.toContain(sentence.trim());
      expect(String(values.description).length).toBeGreaterThan(30);
    }
  });

  it('claims no results of a project that has not begun, in any version', () => {
    const planned = demonstrationSteps().filter(({ values }) => values.state === 'planned');
    expect(planned.length).toBeGreaterThan(0);
    for (const { values } of planned) {
      expect(values).not.toHaveProperty('results');
      expect(JSON.stringify(values.sdg_goals)).not.toContain('evidence');
    }
  });
});

describe('stateOn', () => {
  it.each([
    [{ from: '2006', until: '2008' }, 'completed'],
    [{ until: '2026-06-29' }, 'completed'],
    [{ until: '2026-06-30' }, 'under-way'],
    [{ until: '2026' }, 'under-way'],
    [{ from: '2026-06' }, 'under-way'],
    [{ from: '2026-07' }, 'planned'],
    [{ from: '2027', until: '2029' }, 'planned'],
    [{}, 'under-way'],
  ])('on 30 June 2026 finds %o %s', (period, state) => {
    expect(stateOn('2026-06-30', period)).toBe(state);
  });
});

/** What each project says in its latest version. */
function lastSteps(): DemonstrationStep[] {
  return [...new Map(demonstrationSteps().map((step) => [step.identity.value, step])).values()];
}
