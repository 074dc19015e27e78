import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endPool } from '#platform/db/connection.ts';
import { lockFolder } from '#platform/db/embedded/folder-lock.ts';
import { stopOrphan } from '#platform/db/embedded/orphan.ts';
import { migrate } from '#platform/db/migrate.ts';
import { type Database, openDatabase, urlOf } from '#platform/db/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked by the first test file that needs a database; answers with the address to clone from. */
    databaseDoor: string;
  }
}

/** Name of the migrated database that each test file gets a copy of. */
export const TEMPLATE = 'wasl_template';

const PREFIX = 'wasl-test-';
const ABANDONED_AFTER = 10 * 60_000;

/**
 * One embedded server a run, started and migrated when the first test file asks for it, so that runs of pure tests do not wait for it.
 * Removes what killed runs left behind.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepAbandoned();
  let template: Promise<Template> | undefined;
  const door = await listen(async () => {
    template ??= startTemplate();
    return (await template).adminUrl;
  });
  project.provide('databaseDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    const started = await template?.catch(() => undefined);
    await started?.database.close();
    if (started) rmSync(started.folder, { recursive: true, force: true });
  };
}

interface Template {
  adminUrl: string;
  database: Database;
  folder: string;
}

async function startTemplate(): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const database = await openDatabase({
    dataFolder: folder,
    databaseName: TEMPLATE,
    // Nobody reads these after the run; nothing else may differ from the real thing.
    serverSettings: {
      fsync: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      shared_buffers: '128MB',
    },
  });
  await migrate(database.pool);
  // A database with connections cannot be copied.
  await endPool(database.pool);
  return { adminUrl: urlOf(database.embedded!, 'postgres'), database, folder };
}

function listen(answer: () => Promise<string>): Promise<Server> {
  const server = createServer((_request, response) => {
    answer().then(
      (text) => response.end(text),
      (error: Error) => response.writeHead(500).end(`${error.message}\n${error.stack}`),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (Date.now() - statSync(folder).mtimeMs < ABANDONED_AFTER) continue;
      const lock = await lockFolder(folder, 0);
      await stopOrphan(join(folder, 'postgres'));
      lock.release();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run's, or another user's.
    }
  }
}
