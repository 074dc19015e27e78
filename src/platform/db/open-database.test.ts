import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { type TestDatabase, testDatabase } from '#support/database.ts';
import { type DebianServer, HAS_DEBIAN_SERVER, startDebianServer } from '#support/debian-server.ts';
import { listenAsOldServer } from '#support/old-server.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { describeSchema } from './schema-text.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

describe('openDatabase with a wrong DATABASE_URL', () => {
  it('says that nothing answers', async () => {
    const port = await freePort();
    const fault = await faultOf(`postgres://me:tiger@127.0.0.1:${port}/wasl`);
    expect(fault).toMatchObject({
      kind: 'database-unreachable',
      values: { place: `127.0.0.1:${port}/wasl`, reason: 'ECONNREFUSED' },
    });
  });

  it('says that the name does not exist', async () => {
    const fault = await faultOf('postgres://me:tiger@no-such-host.invalid/wasl');
    expect(fault).toMatchObject({
      kind: 'database-unreachable',
      values: { place: 'no-such-host.invalid:5432/wasl' },
    });
  });

  it('says that the password is wrong, and for whom', async () => {
    const url = new URL(database.url);
    url.password = 'tiger';
    expect(await faultOf(url.href)).toMatchObject({
      kind: 'database-login-refused',
      values: { user: 'wasl' },
    });
  });

  it('says that a password is needed', async () => {
    const url = new URL(database.url);
    url.password = '';
    expect(await faultOf(url.href)).toMatchObject({ kind: 'database-login-refused' });
  });

  it('says that the database does not exist', async () => {
    const url = new URL(database.url);
    url.pathname = '/no%20such';
    expect(await faultOf(url.href)).toMatchObject({
      kind: 'database-missing',
      values: { database: 'no such' },
    });
  });

  it.each([
    ['database-too-old', { version: '140011', shown: '14.11', encoding: 'UTF8', icu: 't' }],
    ['database-not-utf8', { version: '150004', shown: '15.4', encoding: 'LATIN1', icu: 't' }],
    ['database-without-icu', { version: '150004', shown: '15.4', encoding: 'UTF8', icu: 'f' }],
  ])('refuses a server that cannot hold us: %s', async (kind, answer) => {
    const server = await listenAsOldServer(answer);
    const { port } = server.address() as AddressInfo;
    expect(await faultOf(`postgres://me:tiger@127.0.0.1:${port}/wasl`)).toMatchObject({ kind });
    server.close();
  });
});

describe('openDatabase', () => {
  it('tells of a lost connection and goes on with new ones', async () => {
    const lost: Error[] = [];
    const opened = await openDatabase({
      databaseUrl: database.url,
      dataFolder: '',
      onConnectionLost: (error) => lost.push(error),
    });
    const { rows } = await opened.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    expect((await opened.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await opened.close();
    await opened.close();
  });

  it('gives days and large numbers as text, instants as Date, and counts in UTC', async () => {
    const { rows } = await database.pool.query(`
      select date '2026-01-31' as day, 9007199254740993::int8 as large, 1.10::numeric as money, b'101' as bits,
             timestamptz '2026-01-31T00:00:00Z' as at, current_setting('timezone') as zone`);
    expect(rows[0]).toEqual({
      day: '2026-01-31',
      large: '9007199254740993',
      money: '1.10',
      bits: '101',
      at: new Date('2026-01-31T00:00:00Z'),
      zone: 'UTC',
    });
  });

  it('sorts by the rules of a language and compares Cyrillic and Arabic by trigrams', async () => {
    const { rows } = await database.pool.query(`
      select (select string_agg(word, ' ' order by word collate "fr-x-icu") from unnest(array['zoo', 'été', 'eau']) word) as sorted,
             similarity('вода', 'воды') > 0.3 as cyrillic, similarity('مياه', 'المياه') > 0.3 as arabic`);
    expect(rows[0]).toEqual({ sorted: 'eau été zoo', cyrillic: true, arabic: true });
  });
});

describe.skipIf(!HAS_DEBIAN_SERVER)(
  'openDatabase on Debian’s PostgreSQL 15 (skipped where it is not installed)',
  () => {
    let server: DebianServer;

    beforeAll(async () => {
      server = await startDebianServer(await freePort());
    });

    afterAll(() => server?.stop());

    it('migrates as an owner who is no superuser, to the same schema', async () => {
      const opened = await openDatabase({ databaseUrl: server.url, dataFolder: '' });
      expect((await migrate(opened.pool)).length).toBeGreaterThan(0);
      expect(await describeSchema(opened.pool)).toBe(await describeSchema(database.pool));
      await opened.close();
    });
  },
);

async function faultOf(databaseUrl: string): Promise<OperatorFault> {
  const error = await openDatabase({ databaseUrl, dataFolder: '' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OperatorFault);
  expect((error as OperatorFault).message).not.toContain('tiger');
  return error as OperatorFault;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
