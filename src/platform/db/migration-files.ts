import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** One step of the schema, as it lies in `migrations/`. */
export interface MigrationFile {
  number: number;
  name: string;
  sql: string;
  /** SHA-256 of the text with line feeds only, in hexadecimal. */
  checksum: string;
}

/** Reads all steps of a folder in order. Throws for a file that is not named `NNNN-name.sql` and for two of the same number. */
export function readMigrations(folder: string): MigrationFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const migrations = files.map((file) => readMigration(folder, file)).sort((a, b) => a.number - b.number);
  for (const [index, migration] of migrations.entries()) {
    if (migrations[index + 1]?.number === migration.number) {
      throw new OperatorFault('migration-number-twice', {
        number: String(migration.number).padStart(4, '0'),
      });
    }
  }
  return migrations;
}

/**
 * The name that people see: `0001-extensions`.
 *
 * @example
 * titleOf({ number: 1, name: 'extensions' }) // '0001-extensions'
 */
export function titleOf(migration: { number: number; name: string }): string {
  return `${String(migration.number).padStart(4, '0')}-${migration.name}`;
}

function readMigration(folder: string, file: string): MigrationFile {
  const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
  if (!match) throw new OperatorFault('migration-misnamed', { file });
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return {
    number: Number(match[1]),
    name: match[2] as string,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  };
}
