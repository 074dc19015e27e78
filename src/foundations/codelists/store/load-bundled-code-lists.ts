import type { Clock } from '#kernel/clock.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { readBundledFiles } from '../bundled-files.ts';
import { digestOf } from '../files/digest.ts';
import { type LoadedList, loadCodeList } from './load-code-list.ts';

/**
 * Brings the lists of `data/codelists/` into the database, at every start: what is new or changed becomes a version, what the operator
 * loaded stays. All in one transaction.
 */
export function loadBundledCodeLists(db: Queryable, clock: Clock): Promise<LoadedList[]> {
  return inTransaction(db, async (transaction) => {
    const inForce = await readVersionsInForce(transaction);
    const loaded: LoadedList[] = [];
    for (const raw of readBundledFiles()) {
      const { list, codes } = raw;
      const current = inForce.get(list);
      // Nearly every start finds every list as it is; that must not cost a look at all codes for each of them.
      if (current?.digest.equals(digestOf(raw))) {
        const version = current.number;
        loaded.push({
          kind: 'list',
          list,
          outcome: 'unchanged',
          version,
          codes: codes.length,
          withdrawn: [],
        });
        continue;
      }
      const result = await loadCodeList(transaction, clock, { raw, origin: 'bundled' });
      if (!result.ok) throw new Error(`data/codelists/${list}.json: ${JSON.stringify(result.refusal)}`);
      loaded.push(result.value);
    }
    return loaded;
  });
}

async function readVersionsInForce(db: Queryable): Promise<Map<string, { number: number; digest: Buffer }>> {
  const rows = await db
    .selectFrom('code_list_versions')
    .distinctOn('list')
    .select(['list', 'number', 'digest'])
    .orderBy('list')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.list, row]));
}
