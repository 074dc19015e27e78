import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './program.ts';
import type { World } from './world.ts';

/** A CSV file of so many generated projects, written by our own export. */
export async function exportedFile(world: World, count: number): Promise<string> {
  const path = join(world.folder, `projects-${count}.csv`);
  if (existsSync(path)) return path;
  const { database } = await world.openLoaded(count);
  await exportTo(world, database.url, `${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

/** Exports all projects of a database as CSV with the real program. */
export function exportTo(world: World, databaseUrl: string, path: string) {
  return runToEnd(
    [world.wasl, 'export', 'projects', '--format', 'csv', '--out', path],
    { DATABASE_URL: databaseUrl },
    world.root,
  );
}

/** Imports a CSV file into a database with the real program. */
export function importFrom(world: World, databaseUrl: string, path: string) {
  return runToEnd(
    [world.wasl, 'import', 'projects', path, '--source', 'bench'],
    { DATABASE_URL: databaseUrl },
    world.root,
  );
}
