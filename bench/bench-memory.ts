import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRun } from './benches.ts';
import { exportedFile, exportTo, importFrom } from './exported-file.ts';
import { type Figure, interleave, median } from './figure.ts';

const SMALL = 10_000;
const LARGE = 100_000;

/** Peak memory of the process (VmHWM) that imports or exports 100,000 records, over that for 10,000. */
export async function benchMemory({ world, rounds }: BenchRun): Promise<Figure[]> {
  const files = { small: await exportedFile(world, SMALL), large: await exportedFile(world, LARGE) };
  const importing = (path: string) => async () => {
    const fresh = await world.openFresh('memory');
    return (await importFrom(world, fresh.database.url, path)).peakKilobytes;
  };
  const exporting = (count: number) => async () => {
    const { database } = await world.openLoaded(count);
    const path = join(world.folder, 'memory.csv');
    const { peakKilobytes } = await exportTo(world, database.url, path);
    rmSync(path);
    return peakKilobytes;
  };
  return [
    figureOf('memory import', await interleave(rounds, importing(files.small), importing(files.large))),
    figureOf('memory export', await interleave(rounds, exporting(SMALL), exporting(LARGE))),
  ];
}

function figureOf(name: string, { first, second }: { first: number[]; second: number[] }): Figure {
  const megabytes = (values: number[]) => values.map((kilobytes) => Math.round(kilobytes / 1024));
  return {
    name,
    value: median(second) / median(first),
    unit: 'times',
    goal: { atMost: 1.2 },
    details: { megabytesOf10000: megabytes(first), megabytesOf100000: megabytes(second) },
  };
}
