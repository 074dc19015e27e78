import type { Command, CommandIo } from '#app/command.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { openRegisters } from '#app/open-registers.ts';
import { serveWeb } from '#app/web/serve-web.ts';
import { systemClock } from '#kernel/clock.ts';

/** The empty, real start: serves what the database holds. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'cli.command.serve.summary',
  run: runServe,
};

async function runServe(_args: string[], io: CommandIo): Promise<number> {
  return openForCommand(
    io,
    async (opened) => {
      await serveWeb(io, opened, await openRegisters(opened.database, systemClock));
      return 0;
    },
    { alone: true },
  );
}
