import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What statements are written against: the database, or a transaction in it. */
export type Queryable = Kysely<Tables>;

/**
 * Runs an act in one transaction (read committed): all of its writes, or, when it throws, none. Inside a transaction it simply runs in
 * that one.
 */
export function inTransaction<Value>(
  db: Queryable,
  act: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  if (db.isTransaction) return act(db as Transaction<Tables>);
  return db.transaction().execute(act);
}

/**
 * Runs readings that must agree with each other (a list with its total and its facets) on one snapshot, in which nothing can be written.
 */
export function inSnapshot<Value>(
  db: Queryable,
  read: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  if (db.isTransaction) throw new Error('a snapshot cannot begin inside a transaction');
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

/** Holds a named lock until the transaction ends; waits for others who hold it. */
export async function lockUntilCommit(transaction: Transaction<Tables>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
}
