import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { declareKind, type Kind } from '#engines/registry/kind.ts';
import type { Alias, Entry, EntryOutcome } from '#engines/registry/store/entry.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** A kind as small as a kind can be, for tests of how records are written and read. */
export const sample: Kind = declareKind({
  name: 'sample',
  plural: 'samples',
  referencePrefix: 'S',
  fields: [
    { name: 'title', type: 'text', form: 'line', maxLength: 200, translatable: true, required: true },
    { name: 'summary', type: 'text', form: 'line', maxLength: 200, translatable: true },
    { name: 'owner', type: 'party' },
    { name: 'state', type: 'code', list: 'states' },
    { name: 'period', type: 'period' },
  ],
  sections: [],
  card: {
    title: 'title',
    summary: 'summary',
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

/** A database of its own for a test file, and the way to publish samples in it. */
export interface SampleRegister {
  database: TestDatabase;
  publish(...entries: Entry[]): Promise<EntryOutcome[]>;
  /** Publishes in a transaction that goes on. */
  publishIn(trx: Queryable, entries: readonly Entry[]): Promise<EntryOutcome[]>;
}

/** Opens a register of samples. Call it once, at the top of a test file. */
export async function openSampleRegister(): Promise<SampleRegister> {
  const database = await testDatabase();
  await registerKinds(database.kysely, [sample]);
  const publishing = {
    kind: sample,
    cause: 'import',
    lists: { parentsOf: () => [] },
    facetValues: new FacetValues(),
    outside: database.kysely,
  } as const;
  const act = { actor: { sort: 'operator' }, at: new Date('2026-03-01T10:00:00Z'), makeId } as const;
  const publishIn: SampleRegister['publishIn'] = (trx, entries) =>
    publishEntries(trx, act, publishing, entries);
  return {
    database,
    publishIn,
    publish: (...entries) => inTransaction(database.kysely, (trx) => publishIn(trx, entries)),
  };
}

/** An entry in English with a title, unless said otherwise. */
export function sampleEntry(identity: Alias, title: string, more: Partial<Entry> = {}): Entry {
  return { identity, language: 'en', document: { title }, translations: [], ...more };
}
