import type pg from 'pg';
import { done, type Result, refuse } from '#kernel/result.ts';
import { type MigrationFile, titleOf } from '#platform/db/migration-files.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { SCHEMA_LOCK, settleSession } from './copy-session.ts';
import { copyTableIn, nameOf } from './copy-tables.ts';
import type { Manifest, StoredTable } from './manifest.ts';
import type { RestoreRefusal } from './refusal.ts';
import { listContents, listObstacles, listTables } from './schema-parts.ts';
import type { BytesMoved } from './stored-file.ts';

/** A verified backup on its way into a database. */
export interface Loading {
  folder: string;
  manifest: Manifest;
  /** The migrations of the backup. */
  steps: readonly MigrationFile[];
  /** Gives what is told of the bytes of a table. */
  count: (part: string) => BytesMoved;
  onTable: (table: StoredTable) => void;
  /** Last act before the commit, which nothing but a lost connection can then prevent: what must be in place when the rows are. */
  beforeCommit: () => Promise<void>;
  signal: AbortSignal | undefined;
}

/** How many names of a database that is not empty are told. */
const NAMES_TOLD = 5;

/**
 * Makes the backup's schema in an empty database and loads its rows, all in one transaction, so that there is never half of it. Refuses a
 * database that is not empty. Other programs that start meanwhile wait for the end.
 */
export async function loadSnapshot(pool: pg.Pool, loading: Loading): Promise<Result<void, RestoreRefusal>> {
  const client = await pool.connect();
  let isClean = false;
  try {
    await client.query('begin');
    await settleSession(client);
    await client.query(`select pg_advisory_xact_lock(${SCHEMA_LOCK})`);
    const contents = await listContents(client);
    if (contents.length > 0) {
      await client.query('rollback');
      isClean = true;
      const found = contents.slice(0, NAMES_TOLD);
      return refuse({ kind: 'database-not-empty', found, count: contents.length });
    }
    for (const step of loading.steps) await applyStep(client, step);
    await loadTables(client, loading);
    await loading.beforeCommit();
    await client.query('commit');
    // Without statistics the first visitors would get the plans of an empty database.
    await client.query('analyze');
    isClean = true;
    return done(undefined);
  } finally {
    client.release(!isClean);
  }
}

async function applyStep(client: pg.PoolClient, step: MigrationFile): Promise<void> {
  try {
    await client.query(step.sql);
    // What a migration's own commit would check; a table with open checks cannot be altered.
    await client.query('set constraints all immediate; set constraints all deferred');
  } catch (error) {
    const reason = (error as Error).message;
    throw new OperatorFault('migration-failed', { migration: titleOf(step), reason }, { cause: error });
  }
}

async function loadTables(client: pg.PoolClient, loading: Loading): Promise<void> {
  const { tables, sequences } = loading.manifest;
  const shapes = await listTables(client);
  const shapeOf = ({ name, columns }: { name: string; columns: string[] }) => [name, ...columns].join(' ');
  const made = shapes.map(shapeOf).join('\n');
  const stored = tables.map(shapeOf).join('\n');
  if (made !== stored)
    throw new Error(`the migrations made other tables than were stored:\n${made}\n\n${stored}`);

  const obstacles = await listObstacles(client);
  for (const { remove } of obstacles) await client.query(remove);
  // Migrations put some first rows into tables; the backup has them too.
  await client.query(`truncate ${tables.map(nameOf).join(', ')}`);
  for (const table of tables) {
    await copyTableIn(client, loading.folder, table, loading.count(table.name), loading.signal);
    loading.onTable(table);
  }
  await client.query('set constraints all immediate');
  for (const { restore } of obstacles.toReversed()) await client.query(restore);
  for (const { name, lastValue, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      nameOf({ name }),
      lastValue,
      isCalled,
    ]);
  }
}
