import { resolve } from 'node:path';
import type { Command, CommandIo } from '#app/command.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { openRegisters } from '#app/open-registers.ts';
import { serveWeb } from '#app/web/serve-web.ts';
import { loadDemonstration } from '#features/projects/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { makeId } from '#kernel/ids.ts';

/** Serves a demonstration world from an embedded database of its own, on loopback; never touches `DATABASE_URL` (design §4.13). */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'cli.command.demo.summary',
  run: runDemo,
};

async function runDemo(_args: string[], io: CommandIo): Promise<number> {
  return openForCommand(
    ofDemonstration(io),
    async (opened) => {
      const registers = await openRegisters(opened.database, systemClock);
      const act = { actor: { sort: 'program' }, at: systemClock(), makeId } as const;
      const count = await loadDemonstration(opened.database.kysely, act, {
        lists: registers.codeLists.current(),
        facetValues: registers.facetValues,
      });
      io.tell(io.say('cli.demo.made', { count }));
      await serveWeb(io, opened, registers);
      return 0;
    },
    { alone: true },
  );
}

/** The same surroundings with the demonstration's own data folder beside the real one, and loopback only. */
function ofDemonstration(io: CommandIo): CommandIo {
  const { WASL_DATA } = io.environment;
  const folder = WASL_DATA
    ? `${resolve(WASL_DATA)}-demonstration`
    : resolve(io.projectRoot, '.wasl', 'demonstration');
  return {
    ...io,
    environment: { ...io.environment, WASL_DATA: folder, DATABASE_URL: undefined, HOST: '127.0.0.1' },
  };
}
