import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { describeSchema } from '#platform/db/schema-text.ts';
import { GENERATED, generateTables } from './generated-schema.ts';

/** Migrates an empty database and writes `migrations/schema.txt` and `src/platform/db/tables.ts` from it. */
export async function writeGeneratedSchema(): Promise<void> {
  const root = findProjectRoot();
  const folder = mkdtempSync(join(tmpdir(), 'wasl-schema-'));
  const database = await openDatabase({ dataFolder: folder, serverSettings: { fsync: 'off' } });
  try {
    await migrate(database.pool);
    writeFileSync(join(root, GENERATED.schema), await describeSchema(database.pool));
    writeFileSync(join(root, GENERATED.tables), await generateTables(database.url));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await writeGeneratedSchema();
