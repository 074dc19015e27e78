import { join } from 'node:path';
import { sql } from 'kysely';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { readMigrations, titleOf } from '#platform/db/migration-files.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { type Finding, finding } from './finding.ts';

/** Compares the migrations that were applied with those of this program. */
export async function examineMigrations(
  db: Queryable,
  folder = join(findProjectRoot(), 'migrations'),
): Promise<Finding> {
  const files = readMigrations(folder);
  const applied = await readApplied(db);
  const fileOf = (step: { number: number }) => files.find((file) => file.number === step.number);
  const unknown = applied.filter((step) => !fileOf(step));
  if (unknown.length > 0) return aboutSteps('wrong', 'backup.doctor.migrations.newer', unknown);
  const changed = applied.filter((step) => fileOf(step)!.checksum !== step.checksum);
  if (changed.length > 0) return aboutSteps('wrong', 'backup.doctor.migrations.changed', changed);
  const missing = files.filter((file) => !applied.some((step) => step.number === file.number));
  if (missing.length > 0) return aboutSteps('wrong', 'backup.doctor.migrations.missing', missing);
  return finding('good', 'backup.doctor.migrations.current', { last: titleOf(files.at(-1)!) });
}

/** Names the code lists in force with their versions, and those of the program that were never loaded. */
export function examineCodeLists(loaded: CodeLists, bundled: readonly string[]): Finding {
  const missing = bundled.filter((list) => !loaded.hasList(list));
  if (missing.length > 0)
    return finding('wrong', 'backup.doctor.codelists.missing', { lists: missing.join(', ') });
  const versions = loaded.listNames().map((list) => `${list} ${loaded.about(list).version}`);
  return finding('good', 'backup.doctor.codelists.good', { lists: versions.join(', ') });
}

interface Step {
  number: number;
  name: string;
  checksum: string;
}

async function readApplied(db: Queryable): Promise<Step[]> {
  const found = await sql<{
    found: boolean;
  }>`select to_regclass('schema_migrations') is not null as found`.execute(db);
  if (!found.rows[0]!.found) return [];
  const applied =
    await sql<Step>`select number, name, checksum from schema_migrations order by number`.execute(db);
  return applied.rows;
}

function aboutSteps(
  state: 'wrong',
  key:
    | 'backup.doctor.migrations.newer'
    | 'backup.doctor.migrations.changed'
    | 'backup.doctor.migrations.missing',
  steps: readonly { number: number; name: string }[],
): Finding {
  return finding(state, key, { migrations: steps.map(titleOf).join(', ') });
}
