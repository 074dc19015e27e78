import type { Command, CommandIo } from '#app/command.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { migrate } from '#platform/db/migrate.ts';

/** Brings the database to the schema of this program and lists the steps that were missing. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'cli.command.migrate.summary',
  run: runMigrate,
};

async function runMigrate(_args: string[], io: CommandIo): Promise<number> {
  return openForCommand(io, async ({ database }) => {
    const titles = await migrate(database.pool);
    for (const title of titles) io.print(title);
    io.tell(io.say('cli.migrate.done', { count: titles.length }));
    return 0;
  });
}
