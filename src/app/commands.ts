import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { benchCommand } from './commands/bench.ts';
import { codelistsCommand } from './commands/codelists.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { restoreCommand } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';

/** Every word of the command line, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  demoCommand,
  importCommand,
  exportCommand,
  codelistsCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  benchCommand,
];
