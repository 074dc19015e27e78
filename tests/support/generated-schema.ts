import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProjectRoot } from '#platform/config/project-root.ts';

const HEADER = `// Written by \`node bin/launch.mjs --task schema\` from the migrated database; a test compares it.
// int8 and numeric come as text, timestamptz as Date, date and bit as text, jsonb parsed.
`;

/** Paths of what is generated from the migrated database, from the project root. */
export const GENERATED = { schema: 'migrations/schema.txt', tables: 'src/platform/db/tables.ts' } as const;

/** The text of `src/platform/db/tables.ts` for a migrated database, formatted as the rest of the code. */
export async function generateTables(databaseUrl: string): Promise<string> {
  const root = findProjectRoot();
  const folder = mkdtempSync(join(tmpdir(), 'wasl-tables-'));
  const file = join(folder, 'tables.ts');
  const run = promisify(execFile);
  try {
    await run(process.execPath, [
      join(root, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js'),
      '--dialect=postgres',
      `--url=${databaseUrl}`,
      '--date-parser=string',
      '--numeric-parser=string',
      '--type-mapping={"bit":"string","varbit":"string"}',
      `--out-file=${file}`,
    ]);
    const body = readFileSync(file, 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\s*/, '');
    const documented = body.replace(
      'export interface DB {',
      '/** All tables and views by name. */\nexport interface Tables {',
    );
    return await formatted(root, `${HEADER}\n${documented}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function formatted(root: string, text: string): Promise<string> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const run = promisify(execFile)(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${GENERATED.tables}`],
    { cwd: root },
  );
  run.child.stdin?.end(text);
  return (await run).stdout;
}
