import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { done, type Result, refuse } from '#kernel/result.ts';
import { copyFilesOut, FILES_FOLDER } from './attached-files.ts';
import { SCHEMA_LOCK, settleSession } from './copy-session.ts';
import { copyTableOut, nameOf, TABLES_FOLDER } from './copy-tables.ts';
import { closeDestination, discardDestination, openDestination } from './destination.ts';
import {
  FORMAT,
  MANIFEST_FILE,
  type Manifest,
  renderManifest,
  renderSums,
  SUMS_FILE,
  storedFilesOf,
} from './manifest.ts';
import { type BackupRefusal, saysDatabaseLost, saysDiskFull } from './refusal.ts';
import { listSequences, listTables } from './schema-parts.ts';
import { writeStoredFile } from './stored-file.ts';

/** How far the work is: a table, or `files`; `rows` is told once, when it is finished. */
export interface BackupProgress {
  part: string;
  /** Bytes of the backup written or read for this part. */
  bytes: number;
  rows?: number;
}

/** What a backup is made of and where it goes. */
export interface TakeBackup {
  pool: pg.Pool;
  /** A folder that does not exist yet or is empty. */
  destination: string;
  /** Its attached files go along. */
  dataFolder: string;
  /** Name and version of the program, for whoever reads the manifest. */
  program: string;
  onProgress?: (progress: BackupProgress) => void;
  signal?: AbortSignal;
}

/**
 * Writes the whole database, as it is at one instant, to a folder, while others go on reading and writing; only a migration waits until
 * the end. The folder gets its name when everything is in it and on the disk, so that a killed backup never looks whole. Bounded memory,
 * any server from version 15 on, standbys included.
 *
 * Refuses, leaving nothing behind, when the folder cannot be used, its disk is full, the database has no schema yet, or `signal` is aborted.
 */
export async function takeBackup(input: TakeBackup): Promise<Result<Manifest, BackupRefusal>> {
  const opened = await openDestination(input.destination, input.dataFolder);
  if (!opened.ok) return opened;
  const destination = opened.value;
  try {
    const taken = await inOneInstant(input.pool, (client) => writeParts(client, destination.draft, input));
    const closed = taken.ok ? await closeDestination(destination) : taken;
    return closed.ok ? taken : closed;
  } catch (error) {
    if (input.signal?.aborted) return refuse({ kind: 'stopped' });
    if (saysDiskFull(error)) return refuse({ kind: 'destination-full', folder: destination.folder });
    if (saysDatabaseLost(error)) return refuse({ kind: 'database-lost' });
    throw error;
  } finally {
    await discardDestination(destination);
  }
}

/** Reads in one snapshot, which begins with the first statement after the lock: what it sees is never between two migrations. */
async function inOneInstant<Value>(
  pool: pg.Pool,
  read: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let isClean = false;
  try {
    await client.query(`select pg_advisory_lock_shared(${SCHEMA_LOCK})`);
    await client.query('begin isolation level repeatable read read only');
    await settleSession(client);
    const value = await read(client);
    await client.query('commit');
    await client.query(`select pg_advisory_unlock_shared(${SCHEMA_LOCK})`);
    isClean = true;
    return value;
  } finally {
    // A connection in the middle of a COPY can only be closed.
    client.release(!isClean);
  }
}

async function writeParts(
  client: pg.PoolClient,
  draft: string,
  input: TakeBackup,
): Promise<Result<Manifest, BackupRefusal>> {
  const head = await readHead(client, input.program);
  if (!head) return refuse({ kind: 'nothing-to-back-up' });
  await mkdir(join(draft, TABLES_FOLDER), { mode: 0o700 });
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(client)) {
    const count = counter(table.name, input);
    const stored = await copyTableOut(client, draft, table, count, input.signal);
    input.onProgress?.({ part: table.name, bytes: stored.bytes, rows: stored.rows });
    tables.push(stored);
  }
  const sequences = await readSequences(client);
  const files = await copyFilesOut(input.dataFolder, draft, counter(FILES_FOLDER, input), input.signal);
  const manifest: Manifest = { ...head, tables, sequences, files };
  const text = Readable.from([Buffer.from(renderManifest(manifest))]);
  const manifestFile = await writeStoredFile(draft, MANIFEST_FILE, text);
  const sums = renderSums([manifestFile, ...storedFilesOf(manifest)]);
  await writeStoredFile(draft, SUMS_FILE, Readable.from([Buffer.from(sums)]));
  return done(manifest);
}

async function readHead(
  client: pg.PoolClient,
  program: string,
): Promise<Omit<Manifest, 'tables' | 'sequences' | 'files'> | undefined> {
  const { rows } = await client.query(`
    select to_char(statement_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as taken_at,
           pg_current_snapshot()::text as snapshot, current_setting('server_version') as postgres,
           to_regclass('public.schema_migrations') is not null as has_schema`);
  const { taken_at, snapshot, postgres, has_schema } = rows[0];
  if (!has_schema) return undefined;
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select number, name, checksum from public.schema_migrations order by number',
  );
  if (migrations.rows.length === 0) return undefined;
  return { format: FORMAT, program, takenAt: taken_at, snapshot, postgres, migrations: migrations.rows };
}

/** A sequence may be ahead of the snapshot, never behind it: numbers are given outside transactions. */
async function readSequences(client: pg.PoolClient): Promise<Manifest['sequences']> {
  const sequences: Manifest['sequences'] = [];
  for (const name of await listSequences(client)) {
    const { rows } = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text as last_value, is_called from ${nameOf({ name })}`,
    );
    sequences.push({ name, lastValue: rows[0]!.last_value, isCalled: rows[0]!.is_called });
  }
  return sequences;
}

function counter(part: string, { onProgress }: TakeBackup): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    onProgress?.({ part, bytes: total });
  };
}
