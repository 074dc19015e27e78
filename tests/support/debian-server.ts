import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pickIdentity } from '#platform/db/embedded/identity.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15 is installed here. */
export const HAS_DEBIAN_SERVER = existsSync(join(PROGRAMS, 'postgres'));

/** A PostgreSQL 15 as an operator would have it. */
export interface DebianServer {
  /** Address of an empty database `wasl` for its owner, who is no superuser. */
  url: string;
  stop(): Promise<void>;
}

/** Starts Debian's PostgreSQL 15 on a free port, with an ordinary owner of an empty database. */
export async function startDebianServer(port: number): Promise<DebianServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wasl-debian-'));
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  const password = join(folder, 'password');
  writeFileSync(password, 'admin');
  const identity = pickIdentity(cluster);
  for (const path of identity ? [folder, cluster, password] : [])
    chownSync(path, identity!.uid, identity!.gid);
  const as = { ...identity, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const initdb = [
    '-D',
    cluster,
    '-U',
    'admin',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '-E',
    'UTF8',
    '--no-sync',
  ];
  const made = spawnSync(join(PROGRAMS, 'initdb'), initdb, { ...as, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(PROGRAMS, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...as,
      stdio: 'ignore',
    },
  );
  await runAsAdmin(port, [
    "create role owner login password 'it''s secret'",
    'create database wasl owner owner',
  ]);
  return {
    url: `postgres://owner:${encodeURIComponent("it's secret")}@127.0.0.1:${port}/wasl`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runAsAdmin(port: number, statements: string[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'admin',
      password: 'admin',
      database: 'postgres',
    });
    try {
      await client.connect();
      for (const statement of statements) await client.query(statement);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
