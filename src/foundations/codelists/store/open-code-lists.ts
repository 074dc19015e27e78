import type { Queryable } from '#platform/db/transaction.ts';
import type { CodeLists } from '../code-lists.ts';
import { readCodeLists, readGeneration } from './read-code-lists.ts';

/** The lists that a program holds in memory, and the way to learn that another program loaded new ones. */
export interface OpenCodeLists {
  /** The state last read. One request should ask once and keep what it got. */
  current(): CodeLists;
  /** Compares generations and reads the lists again when they differ; gives the state then current. */
  refresh(): Promise<CodeLists>;
}

/** Reads the lists for a program that keeps them; refreshing costs one small statement while nothing has changed. */
export async function openCodeLists(db: Queryable): Promise<OpenCodeLists> {
  let held = await readCodeLists(db);
  let reading: Promise<CodeLists> | null = null;

  async function refreshed(): Promise<CodeLists> {
    if ((await readGeneration(db)) !== held.generation) held = await readCodeLists(db);
    return held;
  }

  return {
    current: () => held,
    refresh() {
      // Requests that come together share one reading.
      reading ??= refreshed().finally(() => {
        reading = null;
      });
      return reading;
    },
  };
}
