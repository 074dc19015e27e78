import { join } from 'node:path';
import pg from 'pg';
import { done, type Result, refuse } from '#kernel/result.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { migrate } from '#platform/db/migrate.ts';
import { type MigrationFile, readMigrations, titleOf } from '#platform/db/migration-files.ts';
import { copyFilesIn, FILES_FOLDER, hasFiles } from './attached-files.ts';
import { loadSnapshot } from './load-snapshot.ts';
import type { Manifest } from './manifest.ts';
import { type RestoreRefusal, saysDatabaseLost, saysDiskFull } from './refusal.ts';
import type { BackupProgress } from './take-backup.ts';
import { verifyBackup } from './verify-backup.ts';

/** PostgreSQL's own code for a full disk. */
const SERVER_DISK_FULL = '53100';

/** What is restored, and into what. */
export interface RestoreBackup {
  pool: pg.Pool;
  /** The backup. */
  folder: string;
  /** Gets the attached files; must hold none. */
  dataFolder: string;
  /** Where the schema's steps are; the program's own unless a test says otherwise. */
  migrationsFolder?: string;
  onProgress?: (progress: BackupProgress & { step: 'verify' | 'load' }) => void;
  signal?: AbortSignal;
}

/** What was restored. */
export interface RestoredBackup {
  manifest: Manifest;
  /** Titles of the migrations that are newer than the backup and were applied to it. */
  migrated: string[];
}

/**
 * Restores a backup into an empty database: checks every file first, then makes the schema as it was, loads all tables and puts back the
 * attached files in one transaction, then applies what is newer in the schema. Killed half-way, it leaves the database as empty as it was.
 *
 * Refuses a damaged backup, one that is newer than the program, one made with other migrations, and a place that is not empty.
 */
export async function restoreBackup(input: RestoreBackup): Promise<Result<RestoredBackup, RestoreRefusal>> {
  const migrationsFolder = input.migrationsFolder ?? join(findProjectRoot(), 'migrations');
  try {
    const verified = await verifyBackup(
      input.folder,
      (progress) => input.onProgress?.({ ...progress, step: 'verify' }),
      input.signal,
    );
    if (!verified.ok) return verified;
    const manifest = verified.value;
    const steps = findSteps(manifest, readMigrations(migrationsFolder));
    if (!steps.ok) return steps;
    const loaded = await restoreVerified(input, manifest, steps.value);
    if (!loaded.ok) return loaded;
    return done({ manifest, migrated: await migrate(input.pool, migrationsFolder) });
  } catch (error) {
    if (input.signal?.aborted) return refuse({ kind: 'stopped' });
    if (saysDiskFull(error)) return refuse({ kind: 'data-folder-full', folder: input.dataFolder });
    if (error instanceof pg.DatabaseError && error.code === SERVER_DISK_FULL)
      return refuse({ kind: 'database-full' });
    if (saysDatabaseLost(error)) return refuse({ kind: 'database-lost' });
    throw error;
  }
}

/** The migrations of the backup, in the program's files. */
function findSteps(manifest: Manifest, files: MigrationFile[]): Result<MigrationFile[], RestoreRefusal> {
  const fileOf = (wanted: { number: number }) => files.find((file) => file.number === wanted.number);
  const unknown = manifest.migrations.filter((step) => !fileOf(step));
  if (unknown.length > 0) return refuse({ kind: 'schema-newer', migrations: unknown.map(titleOf) });
  const changed = manifest.migrations.filter((step) => fileOf(step)?.checksum !== step.checksum);
  if (changed.length > 0) return refuse({ kind: 'schema-differs', migrations: changed.map(titleOf) });
  return done(manifest.migrations.map((step) => fileOf(step)!));
}

async function restoreVerified(
  input: RestoreBackup,
  manifest: Manifest,
  steps: readonly MigrationFile[],
): Promise<Result<void, RestoreRefusal>> {
  const { dataFolder, signal } = input;
  const filesFolder = join(dataFolder, FILES_FOLDER);
  if (await hasFiles(dataFolder)) return refuse({ kind: 'files-not-empty', folder: filesFolder });
  const count = (part: string) => {
    let bytes = 0;
    return (more: number) => {
      bytes += more;
      input.onProgress?.({ step: 'load', part, bytes });
    };
  };
  const files = await copyFilesIn(input.folder, manifest.files, dataFolder, count(FILES_FOLDER), signal);
  let isKept = false;
  try {
    return await loadSnapshot(input.pool, {
      folder: input.folder,
      manifest,
      steps,
      count,
      onTable: ({ name, bytes, rows }) => input.onProgress?.({ step: 'load', part: name, bytes, rows }),
      beforeCommit: async () => {
        await files.keep();
        isKept = true;
      },
      signal,
    });
  } finally {
    if (!isKept) await files.discard();
  }
}
