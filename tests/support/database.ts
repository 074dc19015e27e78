import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { endPool, kyselyOver, openPool } from '#platform/db/connection.ts';
import type { Tables } from '#platform/db/tables.ts';

/** A migrated, otherwise empty database that only one test file uses. */
export interface TestDatabase {
  kysely: Kysely<Tables>;
  pool: pg.Pool;
  url: string;
}

/**
 * Clones the run's migrated template for the calling test file and drops the clone after its tests. Call it once, in `beforeAll` or at
 * the top of the file: `const database = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return openClone('wasl_template');
}

/** An empty database without our schema, for tests of migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return openClone('template1');
}

async function openClone(template: string): Promise<TestDatabase> {
  const adminUrl = await askForServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const pool = openPool({ connectionString: url.href }, { size: 10 });
  afterAll(async () => {
    await endPool(pool);
    await runAsAdmin(adminUrl, `drop database ${name} with (force)`);
  });
  return { kysely: kyselyOver(pool), pool, url: url.href };
}

async function askForServer(): Promise<string> {
  const answer = await fetch(inject('databaseDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the test database did not start: ${text}`);
  return text;
}

async function runAsAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
