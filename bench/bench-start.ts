import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRun } from './benches.ts';
import { type Figure, median, readable } from './figure.ts';
import { startServer } from './program.ts';

/** What a fresh clone holds and the program needs. */
const CLONED = [
  'bin',
  'src',
  'locales',
  'data',
  'migrations',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Seconds from the command to the first list of the demonstration: the first time after the packages are installed (built, database made,
 * demonstration loaded), and warm.
 */
export async function benchStart({ world, rounds }: BenchRun): Promise<Figure[]> {
  const first: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const folder = join(world.folder, `start-${round}`);
    const clone = join(folder, 'clone');
    mkdirSync(clone, { recursive: true });
    for (const name of CLONED) cpSync(join(world.root, name), join(clone, name), { recursive: true });
    symlinkSync(join(world.root, 'node_modules'), join(clone, 'node_modules'));
    for (const times of [first, warm]) {
      const running = await startServer({
        command: [join(clone, 'bin', 'wasl'), 'demo'],
        environment: { WASL_DATA: join(folder, 'data') },
        cwd: clone,
        firstPage: '/en/projects',
      });
      times.push(running.firstPageAfter);
      await running.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return [figureOf('start first', first, 20), figureOf('start warm', warm, 3)];
}

function figureOf(name: string, times: readonly number[], atMost: number): Figure {
  return {
    name,
    value: median(times),
    unit: 'seconds',
    goal: { atMost },
    details: { runs: times.map(readable) },
  };
}
