import type { Queryable } from '#platform/db/transaction.ts';

/** A version of a list with the time in which it was the one in force. */
export interface VersionInForce {
  number: number;
  label: string;
  date: string;
  source: string;
  origin: string;
  from: Date;
  /** When the next version was loaded; `null` while it is in force. */
  until: Date | null;
}

/** All versions of a list, oldest first, each with the time in which it was in force. */
export async function listVersions(db: Queryable, list: string): Promise<VersionInForce[]> {
  const rows = await db
    .selectFrom('code_list_versions')
    .select(['number', 'label', 'dated_on as date', 'source', 'origin', 'loaded_at as from'])
    .where('list', '=', list)
    .orderBy('number')
    .execute();
  return rows.map((row, index) => ({ ...row, until: rows[index + 1]?.from ?? null }));
}

/** The version of a list that this installation went by at an instant; none before the first load. */
export async function findVersionInForce(
  db: Queryable,
  list: string,
  at: Date,
): Promise<VersionInForce | null> {
  const versions = await listVersions(db, list);
  return versions.findLast((version) => version.from <= at) ?? null;
}
