import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#support/database.ts';
import { inSnapshot, inTransaction, lockUntilCommit, type Queryable } from './transaction.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table pears (name text)');
});

it('inTransaction keeps nothing of an act that throws, also of one inside another', async () => {
  const act = inTransaction(database.kysely, async (outer) => {
    await add(outer, 'williams');
    await inTransaction(outer, (inner) => add(inner, 'conference'));
    throw new Error('changed my mind');
  });
  await expect(act).rejects.toThrow('changed my mind');
  expect(await count(database.kysely)).toBe(0);
});

it('inSnapshot reads one instant and refuses to write', async () => {
  await inSnapshot(database.kysely, async (snapshot) => {
    const before = await count(snapshot);
    await add(database.kysely, 'comice');
    expect(await count(snapshot)).toBe(before);
  });
  expect(await count(database.kysely)).toBe(1);
  await expect(inSnapshot(database.kysely, (snapshot) => add(snapshot, 'nashi'))).rejects.toThrow(
    'read-only',
  );
});

it('lockUntilCommit lets the second wait for the first', async () => {
  const order: string[] = [];
  const first = inTransaction(database.kysely, async (transaction) => {
    await lockUntilCommit(transaction, 'pears');
    order.push('first');
    await sql`select pg_sleep(0.2)`.execute(transaction);
    order.push('first ends');
  });
  await expect.poll(() => order).toContain('first');
  await inTransaction(database.kysely, async (transaction) => {
    await lockUntilCommit(transaction, 'pears');
    order.push('second');
  });
  await first;
  expect(order).toEqual(['first', 'first ends', 'second']);
});

async function add(db: Queryable, name: string): Promise<void> {
  await sql`insert into pears values (${name})`.execute(db);
}

async function count(db: Queryable): Promise<number> {
  const counted = await sql<{ pears: number }>`select count(*)::int as pears from pears`.execute(db);
  return counted.rows[0]!.pears;
}
