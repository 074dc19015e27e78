import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import type { ImportItem } from './import-item.ts';

/** A source under which ids of a file are known already. */
export interface OtherSource {
  /** Its name, as `--source` takes it. */
  name: string;
  /** One of the ids, and how many of those that were asked. */
  id: string;
  count: number;
}

const SOURCE = 'source:';

/**
 * The source under which the register knows ids of these pieces, when it knows none of them under the one they are taken to be of: the same list under
 * another file name. Nothing when there is none; of several, the one that knows most.
 */
export async function findOtherSource(
  db: Queryable,
  kindId: number,
  pieces: readonly ImportItem[],
): Promise<OtherSource | undefined> {
  const identities = pieces
    .map((piece) => piece.record.identity)
    .filter((identity) => identity.scheme.startsWith(SOURCE));
  const [first] = identities;
  if (!first) return undefined;
  const { rows } = await sql<{ scheme: string; value: string }>`
    select scheme, value from record_aliases
    where kind_id = ${kindId}::smallint and value = any(${identities.map((one) => one.value)}::text[])
      and starts_with(scheme, ${SOURCE}) order by scheme, value`.execute(db);
  const bySource = Map.groupBy(rows, (row) => row.scheme);
  if (bySource.has(first.scheme)) return undefined;
  const [most] = [...bySource].sort(([, a], [, b]) => b.length - a.length);
  if (!most) return undefined;
  const [scheme, known] = most;
  return { name: scheme.slice(SOURCE.length), id: known[0]!.value, count: known.length };
}
