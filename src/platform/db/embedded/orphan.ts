import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isAlive, waitUntilDead } from './process-state.ts';

/**
 * Ends a server that a killed process left behind on this cluster, and removes its lock file when no such server lives. Only called
 * while our process holds the folder: a server that still runs has lost its program.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = Number(readStatus(cluster)[0]);
  if (!pid) return;
  if (isServerOf(cluster, pid)) {
    for (const [signal, patience] of [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (!isAlive(pid)) break;
      process.kill(pid, signal);
      if (await waitUntilDead(pid, patience)) break;
    }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** The name that a server carries on its command line, so that it is recognised later; a copy of the folder has another. */
export function nameOfServer(cluster: string): string {
  const { dev, ino } = statSync(cluster);
  return `wasl-${dev}-${ino}`;
}

/** Whether a process is the server of this cluster, and not another that was given the same number. */
function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  return commandLineOf(pid)?.includes(`cluster_name=${nameOfServer(cluster)} `) ?? false;
}

/** The lines of the server's own lock file: process id first, state eighth. */
export function readStatus(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
