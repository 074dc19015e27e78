import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { emptyDatabase, type TestDatabase } from '#support/database.ts';
import { migrate } from './migrate.ts';

const FIRST = 'create table schema_migrations (number int primary key, name text, checksum text);';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'wasl-migrations-'));
  writeFileSync(join(folder, '0001-first.sql'), FIRST);
  writeFileSync(join(folder, '0002-fruits.sql'), 'create table fruits (name text);');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('migrate', () => {
  it('applies the missing steps in order, once, when two programs start at the same time', async () => {
    const both = await Promise.all([migrate(database.pool, folder), migrate(database.pool, folder)]);
    expect(both.flat().sort()).toEqual(['0001-first', '0002-fruits']);
    expect(await migrate(database.pool, folder)).toEqual([]);
  });

  it('leaves nothing of a step that fails half-way, and says which and why', async () => {
    const file = join(folder, '0003-broken.sql');
    writeFileSync(file, 'create table half (name text); select no_such_function();');
    await expect(faultOf(migrate(database.pool, folder))).resolves.toMatchObject({
      kind: 'migration-failed',
      values: { migration: '0003-broken', reason: expect.stringContaining('no_such_function') },
    });
    const half = await database.pool.query("select to_regclass('half') as half");
    expect(half.rows[0].half).toBeNull();
    rmSync(file);
  });

  it('refuses a step that was changed after it was applied', async () => {
    writeFileSync(join(folder, '0002-fruits.sql'), 'create table fruits (name text, colour text);');
    await expect(faultOf(migrate(database.pool, folder))).resolves.toMatchObject({
      kind: 'migration-changed',
      values: { migration: '0002-fruits' },
    });
    writeFileSync(join(folder, '0002-fruits.sql'), 'create table fruits (name text);');
  });

  it('does not take other line ends for a change', async () => {
    writeFileSync(join(folder, '0002-fruits.sql'), 'create table fruits (name text);\r\n'.trimEnd());
    expect(await migrate(database.pool, folder)).toEqual([]);
  });

  it('refuses a database that is newer than the program', async () => {
    await database.pool.query("insert into schema_migrations values (9001, 'of-tomorrow', 'x')");
    await expect(faultOf(migrate(database.pool, folder))).resolves.toMatchObject({
      kind: 'database-newer',
      values: { migrations: '9001-of-tomorrow' },
    });
  });

  it('refuses names that it cannot order', async () => {
    writeFileSync(join(folder, '0002-again.sql'), 'select 1;');
    await expect(faultOf(migrate(database.pool, folder))).resolves.toMatchObject({
      kind: 'migration-number-twice',
    });
    rmSync(join(folder, '0002-again.sql'));
    writeFileSync(join(folder, 'later.sql'), 'select 1;');
    await expect(faultOf(migrate(database.pool, folder))).resolves.toMatchObject({
      kind: 'migration-misnamed',
    });
  });
});

async function faultOf(act: Promise<unknown>): Promise<OperatorFault> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OperatorFault);
  return error as OperatorFault;
}
