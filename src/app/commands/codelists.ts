import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, CommandIo } from '#app/command.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { followCodeLists, openRegisters } from '#app/open-registers.ts';
import { loadLines, refusalLines } from '#foundations/codelists/load-report.ts';
import { loadCodeListFile } from '#foundations/codelists/store/load-code-list-file.ts';
import { systemClock } from '#kernel/clock.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** `wasl codelists load FILE`: makes a code list, or official long texts, the version in force. */
export const codelistsCommand: Command = {
  name: 'codelists',
  summary: 'cli.command.codelists.summary',
  run: runCodelists,
};

async function runCodelists([act, file, ...rest]: string[], io: CommandIo): Promise<number> {
  if (act !== 'load' || file === undefined || rest.length > 0) {
    io.tell(io.say('cli.codelists.usage'));
    return 2;
  }
  const text = readText(file);
  return openForCommand(io, async ({ database }) => {
    const registers = await openRegisters(database, systemClock);
    const loaded = await loadCodeListFile(database.kysely, systemClock, text);
    if (!loaded.ok) {
      for (const line of refusalLines(io.language, loaded.refusal)) io.tell(line);
      return 1;
    }
    await followCodeLists(registers);
    for (const line of loadLines(io.language, registers.codeLists.current(), loaded.value)) io.print(line);
    return 0;
  });
}

function readText(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new OperatorFault('file-unreadable', { file, reason }, { cause: error });
  }
}
