import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#platform/config/read-config.ts';
import { readConfig } from '#platform/config/read-config.ts';
import { withoutCredentials } from '#platform/db/database-place.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { isMessageKey } from '#platform/i18n/catalogue.ts';
import { type Log, openLog } from '#platform/log/log.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import type { CommandIo } from './command.ts';
import { openOnline } from './open-online.ts';

/** SQLSTATE of a write that found no room. */
const DISK_FULL = '53100';

/** What a command works with once the environment is read and the database open. */
export interface OpenedForCommand {
  config: Config;
  log: Log;
  database: Database;
}

/**
 * Reads the environment, opens the database, does the work and closes the database however the work ends. Throws `config-invalid` with
 * every wrong variable, the faults of opening, and the fault of a server of ours that ends in the middle of the work. A command that does not
 * ask to be alone works beside a program that serves the same data folder.
 */
export async function openForCommand<Value>(
  io: CommandIo,
  work: (opened: OpenedForCommand) => Promise<Value>,
  how: { alone: boolean } = { alone: false },
): Promise<Value> {
  const config = configFor(io);
  const log = openLog({ level: config.logLevel });
  const onConnectionLost = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  const database = how.alone ? await openDatabase({ ...config, onConnectionLost }) : await openOnline(config);
  try {
    return await Promise.race([work({ config, log, database }), failWhenLost(database)]);
  } catch (error) {
    throw await explained(error, database, config);
  } finally {
    await database.close();
  }
}

/** Reads the environment for a command. Throws `config-invalid` with all problems in the operator's language. */
export function configFor(io: CommandIo): Config {
  const read = readConfig(io.environment, io.projectRoot);
  if (read.ok) return read.value;
  const problems = read.refusal.map(({ variable, value, expected }) => {
    if (!isMessageKey(expected)) throw new Error(`no message ${expected}`);
    const shown = value === undefined ? variable : `${variable}=${value}`;
    return `\n  ${shown}: ${io.say(expected)}`;
  });
  throw new OperatorFault('config-invalid', { problems: problems.join('') });
}

const LOSS_IS_SEEN_WITHIN = 3_000;

/** A statement that failed because the disk is full or our server died, as the fault that the operator can mend; else as it was. */
async function explained(error: unknown, database: Database, config: Config): Promise<unknown> {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  const folder = database.embedded?.folder ?? withoutCredentials(config.databaseUrl ?? '');
  if (code === DISK_FULL) return new OperatorFault('disk-full', { folder }, { cause: error });
  if (!database.embedded || !/^(57P|08|ECONN|Connection terminated)/.test(String(code ?? message)))
    return error;
  const waited = sleep(LOSS_IS_SEEN_WITHIN, undefined, { ref: false });
  return (await Promise.race([database.embedded.lost, waited])) ?? error;
}

async function failWhenLost(database: Database): Promise<never> {
  const fault = await (database.embedded?.lost ?? new Promise<never>(() => {}));
  throw fault;
}
