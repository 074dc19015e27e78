import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { emptyDatabase, testDatabase } from '#support/database.ts';
import { checkReadiness } from './readiness.ts';

const database = await testDatabase();
const empty = await emptyDatabase();

it('checkReadiness is satisfied with a database that has every migration', async () => {
  const checks = checkReadiness(database.kysely);
  expect([await checks.database!(), await checks.schema!()]).toEqual([true, true]);
});

it('checkReadiness finds a migration missing, and does not mind one that it does not know', async () => {
  await database.pool.query("insert into schema_migrations values (9001, 'of-tomorrow', 'x')");
  expect(await checkReadiness(database.kysely).schema!()).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'wasl-readiness-'));
  cpSync(join(findProjectRoot(), 'migrations'), folder, { recursive: true });
  writeFileSync(join(folder, '9000-missing.sql'), 'select 1;');
  expect(await checkReadiness(database.kysely, folder).schema!()).toBe(false);
  rmSync(folder, { recursive: true });
});

it('checkReadiness says no, or throws, which says no, where there is no schema', async () => {
  const checks = checkReadiness(empty.kysely);
  expect(await checks.database!()).toBe(true);
  await expect(checks.schema!()).rejects.toThrow('schema_migrations');
});
