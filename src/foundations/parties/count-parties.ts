import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';

/** How many organisations the registers name. */
export async function countOrganisations(db: Queryable): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from parties where sort = 'organisation'`.execute(db);
  return rows[0]!.count;
}
