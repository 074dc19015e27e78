import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '#foundations/audit/act.ts';
import { CodeLists } from '#foundations/codelists/code-lists.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#support/database.ts';
import { FacetValues } from '../facets/facet-values.ts';
import { declareKind } from '../kind.ts';
import { CodeWords } from '../search/code-words.ts';
import type { Entry } from '../store/entry.ts';
import { registerKinds } from '../store/kind-row.ts';
import { publishEntries } from '../store/publish-entries.ts';
import type { ListQuestion, Position } from './list-question.ts';
import { listRecords } from './list-records.ts';

const kind = declareKind({
  name: 'specimen',
  plural: 'specimens',
  referencePrefix: 'S',
  fields: [
    { name: 'title', type: 'text', form: 'line', maxLength: 200, translatable: true, required: true },
    { name: 'owner', type: 'party' },
    { name: 'themes', type: 'code', list: 'themes', many: true },
    { name: 'areas', type: 'code', list: 'areas', many: true },
    { name: 'state', type: 'code', list: 'states' },
    { name: 'period', type: 'period' },
  ],
  sections: [],
  card: {
    title: 'title',
    summary: 'title',
    owner: 'owner',
    places: ['areas'],
    period: 'period',
    codes: ['themes'],
    light: { field: 'state', lines: {} },
  },
  facets: [
    { name: 'theme', list: 'themes', from: ['themes'], order: 'list', notStated: true },
    { name: 'area', list: 'areas', from: ['areas'], order: 'count' },
    { name: 'region', list: 'regions', from: ['areas'], order: 'list' },
    { name: 'group', list: 'groups', from: ['areas'], order: 'list', dated: true },
    { name: 'state', list: 'states', from: ['state'], order: 'list', notStated: true },
  ],
  sorts: ['newest', 'changed', 'title', 'starts'],
  schemaOrgType: 'CreativeWork',
});

const REGION: Record<string, string> = { KE: 'AFR', NE: 'AFR', JO: 'ARB', FJ: 'ASP' };
const MEMBERS: Record<string, (day: string) => string[]> = {
  poor: (day) => (day < '2020' ? ['KE', 'NE'] : ['NE']),
  islands: () => ['FJ'],
};
const lists = {
  parentsOf: (list: string, code: string) => {
    if (list === 'areas') return [{ list: 'regions', code: REGION[code]! }];
    return list === 'themes' && code.includes('-') ? [{ list: 'themes', code: code.split('-')[0]! }] : [];
  },
  codesOf: () => Object.keys(MEMBERS),
  membersOf: (group: string, day: string) => MEMBERS[group]!(day),
};

const act = (): Act => ({ actor: { sort: 'operator' }, at: new Date('2026-03-01T10:00:00Z'), makeId });

interface Sketch {
  themes: string[];
  areas: string[];
  state?: string;
  from?: string;
}

const sketches = fc.array(
  fc.record(
    {
      themes: fc.subarray(['a', 'a-1', 'a-2', 'b', 'c']),
      areas: fc.subarray(['KE', 'NE', 'JO', 'FJ']),
      state: fc.constantFrom('open', 'shut'),
      from: fc.constantFrom('2019', '2020-05', '2021-01-31'),
    },
    { requiredKeys: ['themes', 'areas'] },
  ),
  { minLength: 1, maxLength: 25 },
);

function entryOf(number: number, sketch: Sketch): Entry {
  const document: Record<string, Entry['document'][string]> = {
    title: `Title ${(number * 7919) % 97} of ${number}`,
  };
  if (sketch.themes.length > 0) document.themes = sketch.themes;
  if (sketch.areas.length > 0) document.areas = sketch.areas;
  if (sketch.state) document.state = sketch.state;
  if (sketch.from) document.period = { from: sketch.from };
  return { identity: { scheme: 'test', value: String(number) }, language: 'en', document, translations: [] };
}

/** The slow oracle: facet values of a sketch, straight from the rules. */
function valuesOf(sketch: Sketch, day: string): Record<string, Set<string>> {
  const themes = new Set(
    sketch.themes.flatMap((theme) => (theme.includes('-') ? [theme, theme.split('-')[0]!] : [theme])),
  );
  return {
    theme: themes.size > 0 ? themes : new Set(['not-stated']),
    area: new Set(sketch.areas),
    region: new Set(sketch.areas.map((area) => REGION[area]!)),
    group: new Set(
      Object.keys(MEMBERS).filter((group) =>
        MEMBERS[group]!(day).some((area) => sketch.areas.includes(area)),
      ),
    ),
    state: new Set([sketch.state ?? 'not-stated']),
  };
}

const choices = fc.record({
  theme: fc.subarray(['a', 'a-1', 'b', 'not-stated', 'never-used']),
  region: fc.subarray(['AFR', 'ARB']),
  group: fc.subarray(['poor', 'islands']),
  state: fc.subarray(['open', 'not-stated']),
});

const database = await testDatabase();
const facetValues = new FacetValues();
const codeWords = new CodeWords(kind, new CodeLists([]));
const reading = { db: database.kysely, facetValues, lists, codeWords: () => codeWords };
const world = new Map<number, Sketch>();

async function publish(entries: Entry[]) {
  return inTransaction(database.kysely, (trx) =>
    publishEntries(
      trx,
      act(),
      { kind, cause: 'import', lists, facetValues, outside: database.kysely },
      entries,
    ),
  );
}

const question = (more: Partial<ListQuestion> = {}): ListQuestion => ({
  kind,
  reader: 'en',
  choices: [],
  day: '2026-01-01',
  sort: 'newest',
  position: null,
  limit: 20,
  ...more,
});

async function walk(more: Partial<ListQuestion>): Promise<string[]> {
  const met: string[] = [];
  let position: Position | null = null;
  do {
    const page = await listRecords(reading, question({ ...more, position, limit: 4 }));
    met.push(...page.records.map((record) => record.reference));
    position = page.next;
  } while (position);
  return met;
}

beforeAll(() => registerKinds(database.kysely, [kind]));

describe('listRecords', () => {
  it('agrees with a slow oracle on total and every facet count, whatever is published, changed and chosen', async () => {
    await fc.assert(
      fc.asyncProperty(
        sketches,
        choices,
        fc.constantFrom('2019-06-01', '2026-01-01'),
        async (batch, chosen, day) => {
          const numbers = new Set(batch.map((_, index) => (index * 31 + batch.length) % 60));
          const entries = [...numbers].map((number, index) => {
            world.set(number, batch[index]!);
            return entryOf(number, batch[index]!);
          });
          await publish(entries);
          const filter = Object.entries(chosen).map(([facet, codes]) => ({ facet, codes }));
          const answer = await listRecords(reading, question({ choices: filter, day, limit: 100 }));
          const all = [...world].map(([number, sketch]) => ({ number, values: valuesOf(sketch, day) }));
          const passes = (values: Record<string, Set<string>>, except?: string) =>
            filter.every(
              ({ facet, codes }) =>
                facet === except || codes.length === 0 || codes.some((code) => values[facet]!.has(code)),
            );
          expect(answer.everyRecord).toBe(world.size);
          expect(answer.total).toBe(all.filter(({ values }) => passes(values)).length);
          expect(answer.records).toHaveLength(answer.total);
          for (const { facet, counts } of answer.facets) {
            const expected: Record<string, number> = {};
            for (const { values } of all.filter(({ values }) => passes(values, facet))) {
              for (const code of values[facet]!) expected[code] = (expected[code] ?? 0) + 1;
            }
            expect(Object.fromEntries(counts), `${facet} counts`).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts values that another process has added since the last question', async () => {
    await listRecords(reading, question());
    const [made] = await inTransaction(database.kysely, (trx) =>
      publishEntries(
        trx,
        act(),
        { kind, cause: 'import', lists, facetValues: new FacetValues(), outside: database.kysely },
        [entryOf(800, { themes: ['of-another'], areas: [] })],
      ),
    );
    world.set(800, { themes: ['of-another'], areas: [] });
    expect(made).toMatchObject({ kind: 'made' });
    const { facets } = await listRecords(reading, question());
    expect(facets.find(({ facet }) => facet === 'theme')!.counts.get('of-another')).toBe(1);
  });

  it('meets every row once in each order, forward and backward', async () => {
    for (const sort of ['newest', 'changed', 'title', 'starts'] as const) {
      const forward = await walk({ sort });
      expect(new Set(forward).size, sort).toBe(world.size);
      expect(forward).toHaveLength(world.size);
      const backward: string[] = [];
      let last = await listRecords(reading, question({ sort, limit: 1000 }));
      const tail = last.records.at(-1)!;
      let position: Position | null = {
        side: 'before',
        ordinal: tail.ordinal,
        ...(sort === 'newest' ? {} : { key: tail.sortKey }),
      };
      while (position) {
        last = await listRecords(reading, question({ sort, position, limit: 4 }));
        backward.unshift(...last.records.map((record) => record.reference));
        position = last.previous;
      }
      expect([...backward, tail.reference], sort).toEqual(forward);
    }
  });

  it('says where a page stands among the hits in the default order', async () => {
    const first = await listRecords(reading, question({ limit: 5 }));
    const second = await listRecords(reading, question({ limit: 5, position: first.next }));
    expect([first.before, second.before]).toEqual([0, 5]);
    expect(first.previous).toBeNull();
  });
});

describe('publishEntries', () => {
  it('changes nothing when the same entries come again', async () => {
    const [number, sketch] = [...world][0]!;
    const before = await database.pool.query('select generation from kinds where name = $1', [kind.name]);
    expect((await publish([entryOf(number, sketch)]))[0]!.kind).toBe('unchanged');
    const after = await database.pool.query('select generation from kinds where name = $1', [kind.name]);
    expect(after.rows).toEqual(before.rows);
  });

  it('makes a version of a record that differs and keeps its reference and place', async () => {
    const [number] = [...world][0]!;
    const before = (await publish([entryOf(number, { themes: ['b'], areas: [] })]))[0]!;
    const after = (await publish([entryOf(number, { themes: ['c'], areas: [] })]))[0]!;
    expect(after).toMatchObject({ kind: 'renewed' });
    expect(
      after.kind === 'renewed' && before.kind !== 'not-found' && after.reference === before.reference,
    ).toBe(true);
  });

  it('makes one party of one name met twice, and keeps apart two that identifiers tell apart', async () => {
    const owned = (number: number, owner: object): Entry => {
      const entry = entryOf(number, { themes: [], areas: [] });
      return { ...entry, document: { ...entry.document, owner: owner as never } };
    };
    await publish([owned(901, { name: 'Ministry of Health' }), owned(902, { name: 'MINISTRY OF HEALTH ' })]);
    await publish([
      owned(903, { name: 'Ministry of Health', identifiers: [{ scheme: 'iati', value: 'A' }] }),
      owned(904, { name: 'Ministry of Health', identifiers: [{ scheme: 'iati', value: 'B' }] }),
    ]);
    const { rows } = await database.pool.query(
      "select count(*)::int as n from parties where match_key = 'ministry of health'",
    );
    expect(rows[0].n).toBe(2);
  });
});
