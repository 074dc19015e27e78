import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { openSampleRegister, sample, sampleEntry } from '#support/sample-register.ts';
import { indexPending } from './index-records.ts';

const { database, publish, publishIn } = await openSampleRegister();

/** Enough to be left to the indexer. */
const entries = (word: string) =>
  Array.from({ length: 25 }, (_, place) =>
    sampleEntry({ scheme: 'source:test', value: `n${place}` }, `${word} ${place}`),
  );

const countOf = async (word: string): Promise<number> => {
  const statement = 'select count(*)::int as n from search_rows where tokens @@ $1::tsquery';
  return (await database.pool.query(statement, [`'en:${word}'`])).rows[0].n;
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
