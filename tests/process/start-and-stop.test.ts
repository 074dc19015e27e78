import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { isAlive, waitUntilDead } from '#platform/db/embedded/process-state.ts';
import { followProgram, startProgram } from '#support/program.ts';

const NOBODY = 65_534;
const root = findProjectRoot();
// Mode 700: as root, the server's own account cannot pass this folder.
const place = mkdtempSync(join(tmpdir(), 'wasl-start-'));
const dataFolder = join(place, 'data');

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('starting and stopping', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in order on %s and leaves no server behind',
    async (signal) => {
      const program = startProgram(['write'], { WASL_DATA: dataFolder });
      const { server } = await program.ready;
      await untilLines(program.lines, 5);
      program.child.kill(signal);
      expect(await program.ended).toMatchObject({ code: 0, signal: null, errors: '' });
      expect(isAlive(server)).toBe(false);
      expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
      expect(newestLog(join(dataFolder, 'postgres', 'log'))).toContain('database system is shut down');
    },
  );

  it('of two starts at once lets one work, and the other says which process holds the folder', async () => {
    const both = [
      startProgram(['hold'], { WASL_DATA: dataFolder }),
      startProgram(['hold'], { WASL_DATA: dataFolder }),
    ];
    const first = await Promise.race(both.map((program) => program.ended.then((end) => ({ program, end }))));
    const winner = both.find((program) => program !== first.program)!;
    await winner.ready;
    expect(first.end.code).toBe(1);
    expect(first.end.errors).toContain(`is in use by process ${winner.child.pid}`);
    winner.child.kill('SIGTERM');
    expect((await winner.ended).code).toBe(0);
  });

  it('keeps the password to the owner, and checksums, durability and ICU on', async () => {
    const file = join(dataFolder, 'postgres', 'wasl-password');
    expect(statSync(file).mode & 0o077).toBe(0);
    const program = startProgram(['hold'], { WASL_DATA: dataFolder });
    const { server } = await program.ready;
    const commandLine = readFileSync(`/proc/${server}/cmdline`, 'utf8');
    expect(commandLine).toContain('fsync=on');
    expect(commandLine).toContain('synchronous_commit=on');
    expect(commandLine).not.toContain(readFileSync(file, 'utf8').trim());
    program.child.kill('SIGTERM');
    await program.ended;
  });

  it('refuses a folder of another PostgreSQL and changes nothing in it', async () => {
    const other = join(place, 'other');
    mkdirSync(join(other, 'postgres'), { recursive: true });
    writeFileSync(join(other, 'postgres', 'PG_VERSION'), '15\n');
    const end = await startProgram(['hold'], { WASL_DATA: other }).ended;
    expect(end.code).toBe(1);
    expect(end.errors).toContain('made by PostgreSQL 15; this version of Wasl brings PostgreSQL 18');
    expect(readdirSync(join(other, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('starts anew where an earlier first start was cut off', async () => {
    const cut = join(place, 'cut');
    mkdirSync(join(cut, 'postgres.new', 'base'), { recursive: true });
    const program = startProgram(['list'], { WASL_DATA: cut });
    expect(await program.ended).toMatchObject({ code: 0, errors: '' });
  });

  it('says all wrong variables at once and shows no password', async () => {
    const end = await startProgram(['hold'], {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://me:tiger@x/y',
    }).ended;
    expect(end.code).toBe(1);
    expect(end.errors).toContain('PORT=70000: a number from 0 to 65535');
    expect(end.errors).toContain('LOG_LEVEL=loud: one of');
    expect(end.errors).toContain('DATABASE_URL: an address of the form');
    expect(end.errors).not.toContain('tiger');
  });

  it.skipIf(!isReachableBy(NOBODY))(
    'works as an ordinary user, from a path longer than a socket could have',
    async () => {
      const open = mkdtempSync(join('/tmp', 'wasl-deep-'));
      chownSync(open, NOBODY, NOBODY);
      const deep = join(open, 'a-folder-with-a-long-name/'.repeat(6), 'data');
      const program = startProgram(['list'], { WASL_DATA: deep }, { uid: NOBODY, gid: NOBODY });
      const end = await program.ended;
      rmSync(open, { recursive: true, force: true });
      expect(deep.length).toBeGreaterThan(107);
      expect(end).toMatchObject({ code: 0, errors: '' });
    },
  );

  it.skipIf(!isReachableBy(NOBODY))('says so when the folder cannot be written', async () => {
    const end = await startProgram(['list'], { WASL_DATA: dataFolder }, { uid: NOBODY, gid: NOBODY }).ended;
    expect(end.code).toBe(1);
    expect(end.errors).toContain('cannot be written');
  });

  it('ends with its launcher, and gives its exit code on', async () => {
    const launcher = join(root, 'tests', 'support', 'fixtures', 'launcher.mjs');
    const start = () =>
      followProgram(
        spawn(process.execPath, [launcher, 'hold'], {
          env: { PATH: process.env.PATH, WASL_DATA: dataFolder },
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
    const asked = start();
    await asked.ready;
    asked.child.kill('SIGTERM');
    expect(await asked.ended).toMatchObject({ code: 0, signal: null });
    const killed = start();
    const { node, server } = await killed.ready;
    expect(node).not.toBe(killed.child.pid);
    killed.child.kill('SIGKILL');
    expect(await waitUntilDead(node, 5_000)).toBe(true);
    expect(await waitUntilDead(server, 5_000)).toBe(true);
  });
});

function newestLog(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

async function untilLines(lines: string[], count: number): Promise<void> {
  while (lines.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Whether we are root and another user could run this repository. */
function isReachableBy(uid: number): boolean {
  if (process.getuid?.() !== 0) return false;
  const script = `process.exit(require('fs').existsSync(${JSON.stringify(join(root, 'package.json'))}) ? 0 : 1)`;
  return spawnSync(process.execPath, ['-e', script], { uid, gid: uid, cwd: '/' }).status === 0;
}
