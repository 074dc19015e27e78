import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel/clock.ts';
import { tellAddress } from '#platform/db/embedded/folder-lock.ts';
import { openAssets } from '#platform/http/assets.ts';
import { serveHttp } from '#platform/http/serve-http.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import type { CommandIo } from '../command.ts';
import { indexInBackground } from '../index-in-background.ts';
import type { OpenedForCommand } from '../open-for-command.ts';
import type { Registers } from '../open-registers.ts';
import { checkReadiness } from '../readiness.ts';
import { createWebApp } from './web-app.tsx';

/**
 * Serves the web application until the operator or the system asks us to stop; requests under way are finished. Throws `port-taken` and its like
 * when nothing can listen there.
 */
export async function serveWeb(io: CommandIo, opened: OpenedForCommand, registers: Registers): Promise<void> {
  const { config, log, database } = opened;
  const program = join(io.projectRoot, 'dist', 'wasl.js');
  const app = createWebApp({
    registers,
    assets: openAssets(join(io.projectRoot, 'dist', 'assets')),
    publicUrl: config.publicUrl,
    pseudo: io.environment.WASL_PSEUDO === '1',
    clock: systemClock,
    build: createHash('sha256').update(readFileSync(program)).digest('base64url').slice(0, 16),
    log,
    readiness: checkReadiness(database.kysely),
  });
  const serving = await serveHttp({
    fetch: app.fetch,
    host: config.host,
    port: config.port,
    recordFault: (fault) => log.error({ err: fault }, 'fault'),
  });
  if (!serving.ok) {
    const { kind, host, port } = serving.refusal;
    throw new OperatorFault(kind, { host, port: String(port) });
  }
  if (database.embedded) tellAddress(config.dataFolder, config.publicUrl);
  io.tell(io.say('cli.serve.ready', { address: config.publicUrl }));
  const indexing = indexInBackground(registers, io.stopping, log);
  await new Promise<void>((resolve) => {
    if (io.stopping.aborted) resolve();
    io.stopping.addEventListener('abort', () => resolve(), { once: true });
  });
  io.tell(io.say('cli.serve.stopping'));
  await serving.value.close();
  await indexing;
}
