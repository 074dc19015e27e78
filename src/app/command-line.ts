import { isLanguage, type Language } from '#kernel/language.ts';
import { logFault, openLog } from '#platform/log/log.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import type { Command, CommandIo } from './command.ts';
import { programName } from './program-name.ts';

/** Exit codes: 0 done, 1 a fault, 2 the command line was not understood. */
const FAULT = 1;
const MISUSE = 2;

/**
 * Runs the command that the arguments name and gives the exit code; `help`, `help NAME`, `NAME --help` and `--version` only tell. Faults that the operator can mend are told in words on standard error;
 * others with a reference number, the details going to the log.
 */
export async function runCommandLine(
  commands: readonly Command[],
  args: string[],
  io: CommandIo,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    io.print(programName(io.projectRoot));
    return 0;
  }
  if (name === 'help' && rest[0] !== undefined) return runCommandLine(commands, [rest[0], '--help'], io);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    printHelp(commands, io);
    return name === undefined ? MISUSE : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (!command) throw new OperatorFault('command-unknown', { command: name });
    if (rest.includes('--help') || rest.includes('-h')) {
      printHelpOf(command, io);
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    tellFault(error, io);
    return command ? FAULT : MISUSE;
  }
}

/**
 * The language of the operator's terminal, from LC_ALL, LC_MESSAGES or LANG; English when it is none of the six.
 *
 * @example
 * terminalLanguage({ LANG: 'fr_CH.UTF-8' }) // 'fr'
 * terminalLanguage({ LANG: 'C.UTF-8' }) // 'en'
 */
export function terminalLanguage(environment: Record<string, string | undefined>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const tag = locale.split(/[_.@-]/)[0] ?? '';
  return isLanguage(tag) ? tag : 'en';
}

function printHelp(commands: readonly Command[], io: CommandIo): void {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  io.print(io.say('cli.help.usage'));
  io.print('');
  for (const command of commands) io.print(`  ${command.name.padEnd(width)}${io.say(command.summary)}`);
}

function printHelpOf({ name, summary, help }: Command, io: CommandIo): void {
  io.print(help ? help.usage(io) : io.say('cli.help.usageOf', { command: name }));
  io.print('');
  io.print(`  ${io.say(summary)}`);
  if (!help) return;
  const width = Math.max(...help.options.map((option) => option.form.length)) + 2;
  io.print('');
  for (const { form, meaning } of help.options) io.print(`  ${form.padEnd(width)}${io.say(meaning)}`);
}

function tellFault(error: unknown, io: CommandIo): void {
  if (error instanceof OperatorFault) {
    const { kind, values }: OperatorFault = error;
    io.tell(io.say(`cli.fault.${kind}`, { ...values }));
    return;
  }
  // Standard output may hold the result of the command; a fault of ours must not end up in it.
  const log = openLog({
    level: 'error',
    readable: false,
    destination: { write: (line) => io.tell(line.trimEnd()) },
  });
  const reference = logFault(log, error);
  io.tell(io.say('cli.fault.unexpected', { reference }));
}
