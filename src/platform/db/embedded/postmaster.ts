import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { pathThrough } from './cluster.ts';
import { tellsOfFullDisk } from './full-disk.ts';
import { giveTo, type Identity } from './identity.ts';
import { nameOfServer, readStatus, stopOrphan } from './orphan.ts';
import type { Programs } from './programs.ts';
import { isRecovering, lastWords, logFolderOf, startLogOf } from './server-log.ts';
import { durableSettings, type ServerSettings } from './settings.ts';

/** A running embedded server. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Fulfilled when the server has ended, asked or not. */
  ended: Promise<void>;
  /** Ends the server in order: running statements are cancelled, everything is written. */
  stop(): Promise<void>;
}

/** What starting needs to know. */
export interface PostmasterPlan {
  cluster: string;
  programs: Programs;
  identity: Identity | undefined;
  /** Further settings, or others than the durable ones; only tests have any. */
  settings?: ServerSettings;
}

/** How long a crashed server may take to replay its log before we give up, in milliseconds. */
const RECOVERY_PATIENCE = 10 * 60_000;
/** How long a server may take to write everything before it is ended at once and recovers at its next start, in milliseconds. */
const SHUTDOWN_PATIENCE = 60_000;
/** How long to try again while remains of a killed server (zombies, shared memory) are cleared away, in milliseconds. */
const REMAINS_PATIENCE = 15_000;

/**
 * Starts the server of a cluster and waits until it takes connections; tries again for some seconds while the port was snatched or
 * remains of a killed server are in the way. Throws `disk-full` or `server-not-started` with the server's own words.
 */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const end = Date.now() + REMAINS_PATIENCE;
  for (;;) {
    await stopOrphan(plan.cluster);
    const attempt = await tryStart(plan, await findFreePort());
    if ('pid' in attempt) return attempt;
    const passing = /Address already in use|lock file .* already exists|shared memory block/i;
    if (tellsOfFullDisk(attempt.reason)) throw new OperatorFault('disk-full', { folder: plan.cluster });
    if (!passing.test(attempt.reason) || Date.now() > end) {
      const logFile = logFolderOf(plan.cluster);
      throw new OperatorFault('server-not-started', {
        folder: plan.cluster,
        reason: attempt.reason,
        logFile,
      });
    }
    await sleep(200);
  }
}

async function tryStart(plan: PostmasterPlan, port: number): Promise<Postmaster | { reason: string }> {
  const { cluster, identity } = plan;
  const settings = { cluster_name: nameOfServer(cluster), ...durableSettings(port), ...plan.settings };
  const logFolder = logFolderOf(cluster);
  mkdirSync(logFolder, { recursive: true, mode: 0o700 });
  if (identity) giveTo(identity, logFolder);
  const folder = openSync(cluster, 'r');
  const startLog = openSync(startLogOf(cluster), 'w', 0o600);
  const child = spawn(
    plan.programs.postgres,
    [
      '-D',
      pathThrough(3, cluster, identity),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...identity,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC', PG_OOM_ADJUST_FILE: '' },
      // Of its own process group: Ctrl-C in the terminal must reach only us, who end the server when the work is done.
      detached: true,
      stdio: ['ignore', startLog, startLog, folder],
    },
  );
  closeSync(folder);
  closeSync(startLog);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = await becomesReady(child, ended, cluster);
  if (!ready) return { reason: lastWords(cluster) };
  return superviseChild(child, plan.cluster, port, ended);
}

function superviseChild(
  child: ChildProcess,
  cluster: string,
  port: number,
  ended: Promise<void>,
): Postmaster {
  const pid = child.pid as number;
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  void ended.then(() => process.off('exit', endWithUs));
  child.unref();
  return {
    pid,
    port,
    ended,
    async stop() {
      child.ref();
      child.kill('SIGINT');
      const end = Date.now() + SHUTDOWN_PATIENCE;
      // Asked to end while it recovers from a crash, the server may wait for ever. It has nothing to lose then: the log is on the disk.
      const watch = setInterval(() => {
        if (isRecovering(cluster) || Date.now() > end) child.kill('SIGQUIT');
      }, 250);
      await ended;
      clearInterval(watch);
    },
  };
}

async function becomesReady(child: ChildProcess, ended: Promise<void>, cluster: string): Promise<boolean> {
  let over = child.pid === undefined;
  void ended.then(() => {
    over = true;
  });
  const end = Date.now() + RECOVERY_PATIENCE;
  while (!over && Date.now() < end) {
    const status = readStatus(cluster);
    if (Number(status[0]) === child.pid && status[7]?.trim() === 'ready') return true;
    await sleep(15);
  }
  if (!over) {
    child.kill('SIGINT');
    await ended;
  }
  return false;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
