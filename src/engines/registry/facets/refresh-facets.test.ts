import { beforeAll, expect, it } from 'vitest';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#support/database.ts';
import { sample, sampleEntry } from '#support/sample-register.ts';
import { registerKinds } from '../store/kind-row.ts';
import { publishEntries } from '../store/publish-entries.ts';
import { EVERY_RECORD, FacetValues } from './facet-values.ts';
import { refreshFacets } from './refresh-facets.ts';

const database = await testDatabase();
const facetValues = new FacetValues();
const act = { actor: { sort: 'operator' }, at: new Date('2026-02-01T00:00:00Z'), makeId } as const;

/** Code lists in which every state has the parent given, in the same list. */
function listsWith(parent: string, generation: number): CodeLists {
  return { generation, parentsOf: (list: string) => [{ list, code: parent }] } as unknown as CodeLists;
}

async function carriers(code: string): Promise<number> {
  const { rows } = await database.pool.query(
    `select coalesce(sum(b.ones), 0)::int as carriers from facet_blocks b join facet_values v on v.id = b.value_id where v.code = $1`,
    [code],
  );
  return rows[0].carriers;
}

beforeAll(() => registerKinds(database.kysely, [sample]));

it('refreshFacets moves records to the parents of the lists in force, once, and leaves the total alone', async () => {
  const publishing = {
    kind: sample,
    cause: 'import',
    lists: listsWith('old', 1),
    facetValues,
    outside: database.kysely,
  } as const;
  const entries = Array.from({ length: 700 }, (_, index) =>
    sampleEntry({ scheme: 'test', value: `r${index}` }, '', {
      document: { title: `Record ${index}`, state: 'open' },
    }),
  );
  await inTransaction(database.kysely, (trx) => publishEntries(trx, act, publishing, entries));
  expect([await carriers('old'), await carriers('new')]).toEqual([700, 0]);
  const refresh = (lists: CodeLists) => refreshFacets(database.kysely, sample, lists, facetValues);
  expect(await refresh(listsWith('new', 2))).toBe(700);
  expect([await carriers('old'), await carriers('new'), await carriers('open')]).toEqual([0, 700, 700]);
  expect(await refresh(listsWith('new', 2))).toBe(0);
  expect(await refresh(listsWith('new', 3))).toBe(0);
  const { rows } = await database.pool.query(
    'select sum(ones)::int as all from facet_blocks where value_id = $1',
    [EVERY_RECORD],
  );
  expect(rows[0].all).toBe(700);
});
