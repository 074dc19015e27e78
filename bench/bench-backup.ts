import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Registers } from '#app/open-registers.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import { generateEntries } from '#features/projects/generator/generate-entries.ts';
import { project } from '#features/projects/index.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { BenchRun } from './benches.ts';
import { type Figure, median, readable } from './figure.ts';
import { runToEnd } from './program.ts';
import { SEED } from './world.ts';

const RECORDS = 15_000;
const WRITERS = 4;

/** Seconds of an online backup of 15,000 records while four writers publish new versions of them. */
export async function benchBackup({ world, rounds }: BenchRun): Promise<Figure[]> {
  const { database, registers } = await world.openLoaded(RECORDS, 'backup');
  const times: number[] = [];
  const written: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const folder = join(world.folder, `backup-${round}`);
    const writing = new AbortController();
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      writeOn(registers, { round, writer, until: writing.signal }),
    );
    await sleep(500);
    try {
      const { seconds } = await runToEnd(
        [world.wasl, 'backup', folder],
        { DATABASE_URL: database.url },
        world.root,
      );
      times.push(seconds);
    } finally {
      writing.abort();
      written.push((await Promise.all(writers)).reduce((sum, count) => sum + count, 0));
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    {
      name: 'backup',
      value: median(times),
      unit: 'seconds',
      goal: { atMost: 60 },
      details: { runs: times.map(readable), versionsWrittenMeanwhile: written },
    },
  ];
}

/** Publishes new versions of records, one after another, until it is told to stop; gives their number. */
async function writeOn(
  { database, codeLists, facetValues }: Registers,
  { round, writer, until }: { round: number; writer: number; until: AbortSignal },
): Promise<number> {
  const lists = codeLists.current();
  const publishing = {
    kind: project,
    cause: 'import',
    lists,
    facetValues,
    outside: database.kysely,
  } as const;
  let count = 0;
  const share = RECORDS / WRITERS;
  for (const entry of generateEntries({ seed: SEED, from: writer * share, count: share, lists })) {
    if (until.aborted) break;
    const document = { ...entry.document, title: `${entry.document.title} ${round + 1}` };
    const act = { actor: { sort: 'program' }, at: new Date(), makeId } as const;
    await inTransaction(database.kysely, (trx) =>
      publishEntries(trx, act, publishing, [{ ...entry, document }]),
    );
    count++;
  }
  return count;
}
