import type { Command } from './command.ts';
import { migrateCommand } from './commands/migrate.ts';

/** Every word of the command line, in the order of the help. */
export const COMMANDS: readonly Command[] = [migrateCommand];
