import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { EMBEDDED_USER, prepareCluster, readPassword } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { giveTo, ownerOf, pickIdentity } from './identity.ts';
import { makeFolder } from './make-folder.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { findPrograms } from './programs.ts';
import { explainLoss, logFolderOf } from './server-log.ts';
import type { ServerSettings } from './settings.ts';

/** A server of our own, and how to reach it. */
export interface EmbeddedServer {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Where the server's files are. */
  folder: string;
  logFolder: string;
  pid: number;
  /** Fulfilled, with the fault to show, when the server has ended unasked; else never. */
  lost: Promise<OperatorFault>;
  /** Ends the server in order and lets go of the folder. */
  stop(): Promise<void>;
}

const SQLITE_FULL = 13;

/**
 * Starts the embedded server of a data folder, making both when they do not exist. One process at a time holds the folder. Throws
 * operator faults: `folder-held`, `folder-unwritable`, `folder-of-another-user`, `folder-of-another-version`, `disk-full` and the like.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  settings?: ServerSettings,
): Promise<EmbeddedServer> {
  try {
    return await lockAndStart(openDataFolder(dataFolder), settings);
  } catch (error) {
    throw orDiskFull(error, dataFolder);
  }
}

async function lockAndStart(folder: string, settings?: ServerSettings): Promise<EmbeddedServer> {
  const lock = await lockFolder(folder);
  try {
    const cluster = join(folder, 'postgres');
    const postmaster = await startCluster(folder, cluster, settings);
    let asked = false;
    return {
      host: '127.0.0.1',
      port: postmaster.port,
      user: EMBEDDED_USER,
      password: readPassword(cluster),
      folder: cluster,
      logFolder: logFolderOf(cluster),
      pid: postmaster.pid,
      lost: new Promise((resolve) => {
        void postmaster.ended.then(() => asked || resolve(explainLoss(cluster)));
      }),
      async stop() {
        asked = true;
        await postmaster.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The lock and the folders need a little room too; what they throw without it has other words. */
function orDiskFull(error: unknown, folder: string): unknown {
  const { code, errcode } = error as { code?: string; errcode?: number };
  const full = code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL;
  return full ? new OperatorFault('disk-full', { folder }, { cause: error }) : error;
}

async function startCluster(folder: string, cluster: string, settings?: ServerSettings): Promise<Postmaster> {
  const identity = pickIdentity(cluster);
  const programs = findPrograms(folder, identity);
  prepareCluster(cluster, programs, identity);
  // A folder brought back from a backup by root belongs to root.
  if (identity && ownerOf(cluster)?.uid !== identity.uid) giveTo(identity, cluster);
  readPassword(cluster);
  return startPostmaster({ cluster, programs, identity, settings });
}

function openDataFolder(dataFolder: string): string {
  try {
    makeFolder(dataFolder);
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') throw error;
    throw new OperatorFault('folder-unwritable', { folder: dataFolder }, { cause: error });
  }
  const cluster = join(dataFolder, 'postgres');
  const user = process.getuid?.();
  if (user !== undefined && user !== 0 && existsSync(cluster) && statSync(cluster).uid !== user) {
    throw new OperatorFault('folder-of-another-user', {
      folder: dataFolder,
      owner: String(statSync(cluster).uid),
    });
  }
  return realpathSync(dataFolder);
}
