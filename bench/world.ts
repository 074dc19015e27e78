import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRegisters, type Registers } from '#app/open-registers.ts';
import { loadGenerated } from '#features/projects/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { makeId } from '#kernel/ids.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { type Database, openDatabase, urlOf } from '#platform/db/open-database.ts';

/** Seed of all generated projects in benches. */
export const SEED = 20_260;

/** Where a bench works: one embedded server with databases of different sizes. */
export interface World {
  root: string;
  folder: string;
  /** `bin/wasl`, as an operator calls it. */
  wasl: string;
  tell(line: string): void;
  /** A database of its own; made when absent. */
  open(name: string): Promise<Database>;
  /** A database with so many generated projects, loaded once; one that is written to has a name of its own. */
  openLoaded(count: number, name?: string): Promise<{ database: Database; registers: Registers }>;
  /** A database with our schema, code lists and kinds and nothing else; one of that name is thrown away. */
  openFresh(name: string): Promise<{ database: Database; registers: Registers }>;
  close(): Promise<void>;
}

/** Opens the world of a bench in a folder that is kept, or in one that goes with the run. */
export async function openWorld(keep: string | undefined, tell: (line: string) => void): Promise<World> {
  const root = findProjectRoot();
  const folder = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), 'wasl-bench-'));
  mkdirSync(folder, { recursive: true });
  const base = await openDatabase({ dataFolder: join(folder, 'cluster'), databaseName: 'wasl' });
  const opened: Database[] = [];
  const open = async (name: string): Promise<Database> => {
    const { rowCount } = await base.pool.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await base.pool.query(`create database ${name}`);
    const database = await openDatabase({ databaseUrl: urlOf(base.embedded!, name), dataFolder: folder });
    opened.push(database);
    return database;
  };
  return {
    root,
    folder,
    wasl: join(root, 'bin', 'wasl'),
    tell,
    open,
    async openLoaded(count, name = 'projects') {
      const database = await open(`${name}_${count}`);
      const registers = await openRegisters(database, systemClock);
      await loadUpTo(database, registers, count, tell);
      return { database, registers };
    },
    async openFresh(name) {
      await base.pool.query(`drop database if exists ${name} with (force)`);
      const database = await open(name);
      return { database, registers: await openRegisters(database, systemClock) };
    },
    async close() {
      for (const database of opened) await database.close();
      await base.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function loadUpTo(
  database: Database,
  registers: Registers,
  count: number,
  tell: (line: string) => void,
): Promise<void> {
  const { rows } = await database.pool.query('select count(*)::int as held from records');
  const held = rows[0].held as number;
  if (held === count) return;
  if (held > 0) throw new Error(`${held} records where ${count} were wanted: remove the kept folder`);
  const began = performance.now();
  await loadGenerated(database.kysely, {
    seed: SEED,
    count,
    lists: registers.codeLists.current(),
    facetValues: registers.facetValues,
    makeId,
    onProgress: (loaded) => {
      if (loaded % 10_000 === 0) tell(`loaded ${loaded} of ${count}`);
    },
  });
  await database.pool.query('vacuum analyze');
  tell(`loaded ${count} records in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
