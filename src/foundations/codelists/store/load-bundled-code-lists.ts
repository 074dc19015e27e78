import type { Clock } from '#kernel/clock.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { readBundledFiles } from '../bundled-files.ts';
import { type LoadedList, loadCodeList } from './load-code-list.ts';

/**
 * Brings the lists of `data/codelists/` into the database, at every start: what is new or changed becomes a version, what the operator
 * loaded stays. All in one transaction.
 */
export function loadBundledCodeLists(db: Queryable, clock: Clock): Promise<LoadedList[]> {
  return inTransaction(db, async (transaction) => {
    const loaded: LoadedList[] = [];
    for (const raw of readBundledFiles()) {
      const result = await loadCodeList(transaction, clock, { raw, origin: 'bundled' });
      if (!result.ok) throw new Error(`data/codelists/${raw.list}.json: ${JSON.stringify(result.refusal)}`);
      loaded.push(result.value);
    }
    return loaded;
  });
}
