import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../kind.ts';

/** Gives every declared kind its row and number; done once at start, safe when several start at once. */
export async function registerKinds(db: Queryable, kinds: readonly Kind[]): Promise<void> {
  await sql`insert into kinds (name) select name from unnest(${kinds.map((kind) => kind.name)}::text[]) as k (name)
    where not exists (select from kinds known where known.name = k.name) on conflict do nothing`.execute(db);
}

const numbers = new WeakMap<Queryable, Map<string, number>>();

/** The number of a kind in this database. Throws when the kind was not registered at start. */
export async function kindIdOf(db: Queryable, kind: Kind): Promise<number> {
  const known = numbers.get(db) ?? new Map<string, number>();
  numbers.set(db, known);
  const remembered = known.get(kind.name);
  if (remembered !== undefined) return remembered;
  const { rows } = await sql<{ id: number }>`select id from kinds where name = ${kind.name}`.execute(db);
  if (!rows[0]) throw new Error(`kind ${kind.name} is not registered in this database`);
  known.set(kind.name, rows[0].id);
  return rows[0].id;
}

/** What a publication holds while it writes: the lock on the kind, and the ordinals it may give. */
export interface PublicationTurn {
  kindId: number;
  firstOrdinal: number;
}

/** Takes the turn to publish: waits for other writers of the kind, and holds it until the transaction ends. */
export async function takeTurn(trx: Queryable, kindId: number): Promise<PublicationTurn> {
  const { rows } = await sql<{ next_ordinal: number }>`
    select next_ordinal from kinds where id = ${kindId}::smallint for update`.execute(trx);
  return { kindId, firstOrdinal: rows[0]!.next_ordinal };
}

/**
 * Ends a turn that changed something: names a new generation, so that readers of the committed state see a new ETag (design §4.8), and puts
 * the ordinals that were given behind us.
 */
export async function endTurn(trx: Queryable, turn: PublicationTurn, ordinalsGiven: number): Promise<void> {
  await sql`update kinds set generation = generation + 1, next_ordinal = ${turn.firstOrdinal + ordinalsGiven}
    where id = ${turn.kindId}::smallint`.execute(trx);
}

/** Takes `count` public references of a year; the turn must be held. Gives the number of the first. */
export async function takeReferences(
  trx: Queryable,
  kindId: number,
  year: number,
  count: number,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into reference_counters as c (kind_id, year, last) values (${kindId}::smallint, ${year}::smallint, ${count})
    on conflict (kind_id, year) do update set last = c.last + ${count} returning last`.execute(trx);
  return rows[0]!.last - count + 1;
}

/**
 * The public reference of a record: letter, year, running number with at least four digits.
 *
 * @example
 * formReference('P', 2026, 7) // 'P-2026-0007'
 */
export function formReference(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
}
