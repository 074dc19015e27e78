import { benchBackup } from './bench-backup.ts';
import { benchImport } from './bench-import.ts';
import { benchList } from './bench-list.ts';
import { benchMemory } from './bench-memory.ts';
import { benchScale } from './bench-scale.ts';
import { benchStart } from './bench-start.ts';
import type { Figure } from './figure.ts';
import type { World } from './world.ts';

/** One run of a bench. */
export interface BenchRun {
  world: World;
  /** How often each side is measured; the median counts. */
  rounds: number;
  /** How long each measurement of a server lasts. */
  seconds: number;
}

/** Every bench by its name on the command line. */
export const BENCHES: Record<string, (run: BenchRun) => Promise<Figure[]>> = {
  list: benchList,
  scale: benchScale,
  import: benchImport,
  memory: benchMemory,
  start: benchStart,
  backup: benchBackup,
};
