import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#platform/config/read-config.ts';
import { EMBEDDED_USER, readPassword } from '#platform/db/embedded/cluster.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** How long a program that holds the data folder may take to start its server, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Opens the database whether or not another program of ours serves it: where one holds the data folder, joins the embedded server that it runs.
 * Closing then leaves that server to its program. Throws what `openDatabase` throws.
 */
export async function openOnline(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  const end = Date.now() + PATIENCE;
  const options = { ...config, poolSize: 4 };
  for (;;) {
    try {
      return await openDatabase(options);
    } catch (fault) {
      if (!(fault instanceof OperatorFault) || fault.kind !== 'folder-held') throw fault;
      const joined = await joinServer(config.dataFolder);
      if (joined) return joined;
      if (Date.now() > end) throw fault;
    }
    await sleep(200);
  }
}

/** The running server of a data folder; nothing while it is starting or stopping. */
async function joinServer(dataFolder: string): Promise<Database | undefined> {
  const cluster = join(dataFolder, 'postgres');
  const port = readPort(cluster);
  if (!port) return undefined;
  const credentials = `${EMBEDDED_USER}:${readPassword(cluster)}`;
  try {
    const databaseUrl = `postgres://${credentials}@127.0.0.1:${port}/wasl`;
    return await openDatabase({ databaseUrl, dataFolder, poolSize: 4 });
  } catch (fault) {
    if (fault instanceof OperatorFault && ['database-unreachable', 'database-missing'].includes(fault.kind))
      return undefined;
    throw fault;
  }
}

/** From the server's own lock file: its port stands fourth, its state eighth. */
function readPort(cluster: string): number | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
  } catch {
    return undefined;
  }
}
