import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { isAlive } from '#platform/db/embedded/process-state.ts';
import { startProgram } from '#support/program.ts';

const root = findProjectRoot();
const place = mkdtempSync(join(tmpdir(), 'wasl-launcher-'));
const environment = { PATH: process.env.PATH, WASL_DATA: join(place, 'data'), LOG_LEVEL: 'silent' };

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('bin/wasl', () => {
  it('works through symbolic links and from any folder, and gives the exit code on', () => {
    symlinkSync(join(root, 'bin', 'wasl'), join(place, 'first'));
    symlinkSync('first', join(place, 'second'));
    const run = (...args: string[]) =>
      spawnSync(join(place, 'second'), args, { cwd: '/', env: environment, encoding: 'utf8' });
    expect(run('help')).toMatchObject({ status: 0, stdout: expect.stringContaining('migrate'), stderr: '' });
    expect(run('no-such-word')).toMatchObject({ status: 2, stdout: '' });
    const migrated = run('migrate');
    expect(migrated.stderr).toMatch(/^\d+ migrations applied\.\n$/);
    expect(migrated.stdout).toContain('0001-extensions');
  });

  it('works beside a program that holds the data folder, and leaves its server to it', async () => {
    const holder = startProgram(['hold'], { WASL_DATA: environment.WASL_DATA });
    const { server } = await holder.ready;
    const run = spawnSync(join(root, 'bin', 'wasl'), ['migrate'], { env: environment, encoding: 'utf8' });
    expect(run).toMatchObject({
      status: 0,
      stderr: 'The database is already at the schema of this version.\n',
    });
    expect(isAlive(server)).toBe(true);
    holder.child.kill('SIGTERM');
    expect((await holder.ended).code).toBe(0);
  });

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const run = spawnSync(join(root, 'bin', 'wasl'), ['serve'], {
      env: { ...environment, PORT: port },
      encoding: 'utf8',
    });
    other.close();
    expect(run).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`),
    });
  });
});

describe('bin/launch.mjs', () => {
  /** An installation with the launcher, one package and a stand-in for npm that notes its arguments. */
  function bareInstallation(name: string): { folder: string; env: Record<string, string | undefined> } {
    const folder = join(place, name);
    mkdirSync(join(folder, 'locales'), { recursive: true });
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    for (const language of ['en', 'fr']) {
      cpSync(join(root, 'locales', language), join(folder, 'locales', language), { recursive: true });
    }
    writeLock(join(folder, 'package-lock.json'), '1.0.0');
    const npm = join(folder, 'npm.cjs');
    writeFileSync(
      npm,
      `require('fs').appendFileSync(__dirname + '/asked', process.argv.slice(2).join(' ') + '\\n');`,
    );
    return { folder, env: { PATH: process.env.PATH, npm_execpath: npm } };
  }

  function writeLock(file: string, version: string): void {
    const packages = {
      '': {},
      'node_modules/kept': { version },
      'node_modules/other': { version: '1.0.0', optional: true },
    };
    writeFileSync(file, JSON.stringify({ packages }));
  }

  /** The task that does not exist: the launcher goes through all its steps and runs nothing. */
  function launch(installation: ReturnType<typeof bareInstallation>, extra = {}) {
    const script = join(installation.folder, 'bin', 'launch.mjs');
    const env = { ...installation.env, ...extra };
    return spawnSync(process.execPath, [script, '--task', 'none'], { env, encoding: 'utf8' });
  }

  it('installs what the lockfile names where nothing is installed, and says so in the operator’s language', () => {
    const installation = bareInstallation('bare');
    const run = launch(installation, { LANG: 'fr_FR.UTF-8' });
    expect(run.stderr).toMatch(/^Installation des paquets/);
    expect(run.stdout).toBe('');
    expect(readFileSync(join(installation.folder, 'asked'), 'utf8')).toMatch(/^ci /);
  });

  it('installs anew when another version is installed, and not when all is as the lockfile names it', () => {
    const installation = bareInstallation('installed');
    const hidden = join(installation.folder, 'node_modules', '.package-lock.json');
    mkdirSync(join(installation.folder, 'node_modules'));
    writeLock(hidden, '1.0.0');
    launch(installation);
    expect(existsSync(join(installation.folder, 'asked'))).toBe(false);
    writeLock(hidden, '0.9.0');
    launch(installation);
    expect(existsSync(join(installation.folder, 'asked'))).toBe(true);
  });

  it('ends with what to do when the packages cannot be installed', () => {
    const installation = bareInstallation('offline');
    writeFileSync(join(installation.folder, 'npm.cjs'), 'process.exit(7);');
    expect(launch(installation)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('run “npm ci”'),
    });
  });

  it.skipIf(!otherNode())(
    'moves from the system’s Node to that of the packages (skipped where there is one only)',
    () => {
      const run = spawnSync(otherNode()!, [join(root, 'bin', 'launch.mjs'), 'no-such-word'], {
        encoding: 'utf8',
      });
      expect(run.status).toBe(2);
    },
  );
});

/** A Node on the path that is too old for the program. */
function otherNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  const nodes = folders.map((folder) => join(folder, 'node')).filter((node) => existsSync(node));
  return nodes.find(
    (node) =>
      Number(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]) < 22,
  );
}
