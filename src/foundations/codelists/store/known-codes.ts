import type { Queryable } from '#platform/db/transaction.ts';
import type { KnownCodes } from '../files/check-code-list.ts';

/** The codes of all lists that were ever loaded, withdrawn ones included: what a new file may name. */
export async function readKnownCodes(db: Queryable): Promise<KnownCodes> {
  const lists = await db.selectFrom('code_lists').select('name').execute();
  const rows = await db.selectFrom('codes').select(['list', 'code']).distinct().execute();
  const codes = new Map(lists.map((list) => [list.name, new Set<string>()]));
  for (const { list, code } of rows) codes.get(list)?.add(code);
  return {
    hasList: (list) => codes.has(list),
    has: (list, code) => codes.get(list)?.has(code) ?? false,
  };
}
