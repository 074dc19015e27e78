import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { StoredTable } from './manifest.ts';
import type { TableShape } from './schema-parts.ts';
import { type BytesMoved, countBytes, writeStoredFile } from './stored-file.ts';

/** Folder of the tables inside a backup. */
export const TABLES_FOLDER = 'tables';

/** About a third of the time of the usual level for a tenth more bytes. */
const COMPRESSION = { level: 3, chunkSize: 64 * 1024 };

/** Writes the rows of a table, as the current transaction sees them, to a compressed file: PostgreSQL's text form of COPY. */
export async function copyTableOut(
  client: pg.ClientBase,
  folder: string,
  table: TableShape,
  onBytes: BytesMoved,
  signal: AbortSignal | undefined,
): Promise<StoredTable> {
  const rows = client.query(copyTo(`copy (select ${columnList(table)} from ${nameOf(table)}) to stdout`));
  const stored = await writeStoredFile(folder, `${TABLES_FOLDER}/${table.name}.copy.gz`, rows, {
    through: [createGzip(COMPRESSION)],
    onBytes,
    signal,
  });
  // The count follows the last row; it is there when the next answer is.
  await client.query('select');
  return { name: table.name, columns: table.columns, rows: rows.rowCount, ...stored };
}

/** Loads the stored rows of a table in the current transaction. Throws when they are not as many as were stored. */
export async function copyTableIn(
  client: pg.ClientBase,
  folder: string,
  table: StoredTable,
  onBytes: BytesMoved,
  signal: AbortSignal | undefined,
): Promise<void> {
  const rows = client.query(copyFrom(`copy ${nameOf(table)} (${columnList(table)}) from stdin`));
  const file = createReadStream(join(folder, table.file));
  await pipeline([file, countBytes(onBytes), createGunzip(), rows], { signal });
  if (rows.rowCount !== table.rows) {
    throw new Error(`${table.name}: ${rows.rowCount} rows loaded, ${table.rows} were stored`);
  }
}

/** The table's name as SQL writes it. */
export function nameOf(table: { name: string }): string {
  return `public.${pg.escapeIdentifier(table.name)}`;
}

function columnList(table: TableShape): string {
  return table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
