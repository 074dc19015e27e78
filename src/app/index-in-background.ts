import { setTimeout as sleep } from 'node:timers/promises';
import { indexPending } from '#engines/registry/search/index-records.ts';
import type { Log } from '#platform/log/log.ts';
import { KINDS } from './features.ts';
import type { Registers } from './open-registers.ts';

/** Records in one transaction of the indexer; a tenth of a second or so. */
const BATCH = 50;
/** How long the indexer rests when there is nothing to do, in milliseconds. */
const REST = 2000;

/** Makes all pending records findable, and gives how many. `onProgress` is told after each batch. */
export async function indexAll(
  registers: Registers,
  signal: AbortSignal,
  onProgress: (indexed: number) => void = () => {},
): Promise<number> {
  let indexed = 0;
  for (const kind of KINDS) {
    while (!signal.aborted) {
      const done = await indexPending(registers.database.kysely, kind, BATCH);
      if (done === 0) break;
      indexed += done;
      onProgress(indexed);
      // Requests that wait in the same process come first.
      await sleep(0);
    }
  }
  return indexed;
}

/** Makes pending records findable for as long as the program serves; a fault is logged, and the work taken up again. */
export async function indexInBackground(registers: Registers, signal: AbortSignal, log: Log): Promise<void> {
  while (!signal.aborted) {
    try {
      const indexed = await indexAll(registers, signal);
      if (indexed > 0) log.info({ indexed }, 'records made findable');
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'fault');
    }
    await sleep(REST, undefined, { signal, ref: false }).catch(() => {});
  }
}
