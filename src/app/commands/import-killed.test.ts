import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { project } from '#features/projects/index.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { testDatabase } from '#support/database.ts';

const database = await testDatabase();
await registerKinds(database.kysely, [project]);
const folder = mkdtempSync(join(tmpdir(), 'wasl-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = 600;

/** Runs the import and kills it without warning once it has told so many positions; gives what it printed. */
async function runImport(path: string, killAfter: number): Promise<string[]> {
  const script = join(findProjectRoot(), 'tests', 'support', 'fixtures', 'import-file.ts');
  const child = spawn(process.execPath, [script, database.url, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === killAfter) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

test('an import that is killed twice goes on each time, and ends as if nothing had happened', async () => {
  const path = join(folder, 'projects.csv');
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `${index},en,${index % 50 === 7 ? '' : `Project ${index}`}`,
  );
  writeFileSync(path, `id,language,title\n${rows.join('\n')}\n`);

  const first = await runImport(path, 4);
  expect(first.length).toBeLessThan(ROWS / 20);
  const second = await runImport(path, 5);
  expect(Number(second[0])).toBeGreaterThan(Number(first.at(-1)));
  const last = await runImport(path, Number.POSITIVE_INFINITY);
  const report = JSON.parse(last.at(-1)!);

  expect(report).toMatchObject({
    counts: { read: ROWS, made: ROWS - 12, renewed: 0, unchanged: 0, refused: 12 },
    isStopped: false,
  });
  expect(report.resumedFrom).toBeGreaterThanOrEqual(Number(second.at(-1)));
  const found = await sql<
    Record<string, number>
  >`select count(*)::int as records, count(distinct titles ->> 'en')::int as titles,
    max(version) as version, max(ordinal) as ordinal, (select sum(bit_count(bits))::int from facet_blocks where value_id = 0) as bits
    from published_records`.execute(database.kysely);
  const made = ROWS - 12;
  expect(found.rows).toEqual([{ records: made, titles: made, version: 1, ordinal: made - 1, bits: made }]);
  const refused = readFileSync(`${path}.rejects`, 'utf8').match(/^\d+(?=,en)/gm);
  expect(refused).toEqual(Array.from({ length: 12 }, (_, index) => String(index * 50 + 7)));
});
