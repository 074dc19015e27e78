import { join } from 'node:path';
import type pg from 'pg';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { type MigrationFile, readMigrations, titleOf } from './migration-files.ts';

interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
}

/**
 * Brings a database to the schema of this program: every missing step of `migrations/` in the order of numbers, each in a transaction of
 * its own under a lock, so that two programs can start at once. Gives back the titles of the steps it applied. Throws `database-newer`
 * when the database knows steps that we do not, `migration-changed` when a step differs from what was applied, `migration-failed` with
 * the server's words.
 */
export async function migrate(
  pool: pg.Pool,
  folder = join(findProjectRoot(), 'migrations'),
): Promise<string[]> {
  const files = readMigrations(folder);
  const client = await pool.connect();
  const titles: string[] = [];
  try {
    for (let title = await applyNext(client, files); title; title = await applyNext(client, files))
      titles.push(title);
    return titles;
  } finally {
    client.release();
  }
}

async function applyNext(client: pg.PoolClient, files: MigrationFile[]): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtextextended('wasl.migrate', 0))");
    const applied = await readApplied(client);
    refuseUnknown(files, applied);
    const next = files.find((file) => !applied.some((row) => row.number === file.number));
    if (next) await apply(client, next);
    await client.query('commit');
    return next && titleOf(next);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function apply(client: pg.PoolClient, migration: MigrationFile): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    const reason = (error as Error).message;
    throw new OperatorFault('migration-failed', { migration: titleOf(migration), reason }, { cause: error });
  }
  await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ]);
}

async function readApplied(client: pg.PoolClient): Promise<AppliedMigration[]> {
  const found = await client.query("select to_regclass('schema_migrations') is not null as found");
  if (!found.rows[0].found) return [];
  const applied = await client.query<AppliedMigration>(
    'select number, name, checksum from schema_migrations order by number',
  );
  return applied.rows;
}

function refuseUnknown(files: MigrationFile[], applied: AppliedMigration[]): void {
  const unknown = applied.filter((row) => !files.some((file) => file.number === row.number));
  if (unknown.length > 0) {
    throw new OperatorFault('database-newer', { migrations: unknown.map(titleOf).join(', ') });
  }
  const changed = applied.find((row) =>
    files.some((file) => file.number === row.number && file.checksum !== row.checksum),
  );
  if (changed) throw new OperatorFault('migration-changed', { migration: titleOf(changed) });
}
