import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { openSampleRegister, sample, sampleEntry } from '#support/sample-register.ts';
import { indexPending, indexRecords } from './index-records.ts';

const { database, publish, publishIn } = await openSampleRegister();

/** Enough to be left to the indexer. */
const entries = (word: string) =>
  Array.from({ length: 25 }, (_, place) =>
    sampleEntry({ scheme: 'source:test', value: `n${place}` }, `${word} ${place}`),
  );

const countOf = async (word: string, language = 'en'): Promise<number> => {
  const statement = 'select count(*)::int as n from search_rows where tokens @@ $1::tsquery';
  return (await database.pool.query(statement, [`'${language}:${word}'`])).rows[0].n;
};

it('indexPending leaves no word of before when records are published while it runs', async () => {
  await publish(...entries('oldword'));
  let commit = () => {};
  const committing = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const publishing = inTransaction(database.kysely, async (trx) => {
    await publishIn(trx, entries('newword'));
    await committing;
  });
  await sleep(200);
  const indexing = indexPending(database.kysely, sample, 50);
  await sleep(200);
  commit();
  await publishing;
  await indexing;
  while ((await indexPending(database.kysely, sample, 50)) > 0);
  expect([await countOf('oldword'), await countOf('newword')]).toEqual([0, 25]);
});

it('indexRecords takes no words that readers cannot see: of a former translation into the record’s own language, or of hidden fields', async () => {
  const identity = { scheme: 'source:test', value: 'changed' };
  const french = { field: 'title', language: 'fr', text: 'Passerelle', state: 'human' } as const;
  await publish(sampleEntry(identity, 'Footbridge', { translations: [french] }));
  expect(await countOf('passerel', 'fr')).toBe(1);
  await publish(sampleEntry(identity, 'Pont', { language: 'fr' }));
  expect([await countOf('passerel', 'fr'), await countOf('pont', 'fr')]).toEqual([0, 1]);

  const fields = sample.fields.map((field) =>
    field.name === 'summary' ? { ...field, visibility: 'secretariat' as const } : field,
  );
  const secret = sampleEntry({ ...identity, value: 'secret' }, 'Open', {
    document: { title: 'Open', summary: 'Confidential' },
  });
  const [outcome] = await publish(secret);
  const reference = outcome && 'reference' in outcome ? outcome.reference : '';
  const { rows } = await database.pool.query('select kind_id, ordinal from records where reference = $1', [
    reference,
  ]);
  await inTransaction(database.kysely, (trx) =>
    indexRecords(trx, { ...sample, fields }, rows[0].kind_id, [rows[0].ordinal]),
  );
  expect([await countOf('confidenti'), await countOf('open')]).toEqual([0, 1]);
});
