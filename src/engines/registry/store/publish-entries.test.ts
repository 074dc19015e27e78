import { beforeAll, describe, expect, it } from 'vitest';
import { makeId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#support/database.ts';
import { FacetValues } from '../facets/facet-values.ts';
import { declareKind } from '../kind.ts';
import type { Alias, Entry } from './entry.ts';
import { formReference, registerKinds } from './kind-row.ts';
import { publishEntries } from './publish-entries.ts';

const kind = declareKind({
  name: 'sample',
  plural: 'samples',
  referencePrefix: 'S',
  fields: [
    { name: 'title', type: 'text', form: 'line', maxLength: 200, translatable: true, required: true },
    { name: 'owner', type: 'party' },
    { name: 'state', type: 'code', list: 'states' },
    { name: 'period', type: 'period' },
  ],
  sections: [],
  card: {
    title: 'title',
    summary: 'title',
    owner: 'owner',
    places: [],
    period: 'period',
    codes: [],
    light: { field: 'state', lines: {} },
  },
  facets: [{ name: 'state', list: 'states', from: ['state'], order: 'list', notStated: true }],
  sorts: ['newest'],
  schemaOrgType: 'CreativeWork',
});

const database = await testDatabase();
const publishing = {
  kind,
  cause: 'import',
  lists: { parentsOf: () => [] },
  facetValues: new FacetValues(),
  outside: database.kysely,
} as const;

const entry = (identity: Alias, title: string): Entry => ({
  identity,
  language: 'en',
  document: { title },
  translations: [],
});

function publish(...entries: Entry[]) {
  const act = { actor: { sort: 'operator' }, at: new Date('2026-03-01T10:00:00Z'), makeId } as const;
  return inTransaction(database.kysely, (trx) => publishEntries(trx, act, publishing, entries));
}

beforeAll(() => registerKinds(database.kysely, [kind]));

describe('publishEntries', () => {
  it('remembers the id of a source that looks like the very reference the record is given', async () => {
    const theirs = { scheme: 'source:elsewhere', value: formReference('S', 2026, 1) };
    const [made] = await publish(entry(theirs, 'Well'));
    expect(made).toMatchObject({ kind: 'made', reference: theirs.value });
    expect(await publish(entry(theirs, 'Well'))).toEqual([{ ...made, kind: 'unchanged' }]);
  });

  it('makes one version after the other when a record stands several times among the entries, by whatever name', async () => {
    const theirs = { scheme: 'source:elsewhere', value: '17' };
    const [made] = await publish(entry(theirs, 'Bridge'));
    if (made?.kind !== 'made') throw new Error('not made');
    const ours = { scheme: 'wasl', value: made.reference };
    const outcomes = await publish(
      entry(theirs, 'Second'),
      entry({ scheme: 'source:elsewhere', value: '18' }, 'Another'),
      entry(ours, 'Third'),
      entry(ours, 'Third'),
    );
    const { recordId, reference } = made;
    expect(outcomes).toMatchObject([
      { kind: 'renewed', recordId, version: 2 },
      { kind: 'made' },
      { kind: 'renewed', recordId, version: 3 },
      { kind: 'unchanged', recordId, reference },
    ]);
    const { rows } = await database.pool.query(
      "select titles ->> 'en' as title, version from published_records where record_id = $1",
      [recordId],
    );
    expect(rows).toEqual([{ title: 'Third', version: 3 }]);
  });

  it('makes a new record once when its name stands twice among the entries', async () => {
    const theirs = { scheme: 'source:elsewhere', value: '19' };
    const outcomes = await publish(entry(theirs, 'First'), entry(theirs, 'Second'));
    expect(outcomes).toMatchObject([{ kind: 'made' }, { kind: 'renewed', version: 2 }]);
  });
});
