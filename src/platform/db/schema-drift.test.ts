import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { testDatabase } from '#support/database.ts';
import { GENERATED, generateTables } from '#support/generated-schema.ts';
import { describeSchema } from './schema-text.ts';

const database = await testDatabase();

it('migrations/schema.txt is the schema after all migrations (else: node bin/launch.mjs --task schema)', async () => {
  expect(await describeSchema(database.pool)).toBe(committed(GENERATED.schema));
});

it('src/platform/db/tables.ts has the types of all tables (else: node bin/launch.mjs --task schema)', async () => {
  expect(await generateTables(database.url)).toBe(committed(GENERATED.tables));
});

it('describeSchema tells apart what a migration could change', async () => {
  const before = await describeSchema(database.pool);
  for (const change of [
    'create table drift (a int)',
    'alter table drift alter a set not null',
    'alter table drift add check (a > 0)',
    'create index on drift (a)',
    `create function drifted() returns int language sql as 'select 1'`,
    'create view drift_seen as select a from drift',
  ]) {
    const earlier = await describeSchema(database.pool);
    await database.pool.query(change);
    expect(await describeSchema(database.pool), change).not.toBe(earlier);
  }
  await database.pool.query('drop view drift_seen; drop function drifted(); drop table drift');
  expect(await describeSchema(database.pool)).toBe(before);
});

function committed(path: string): string {
  return readFileSync(join(findProjectRoot(), path), 'utf8');
}
