import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArguments } from '#app/backup-words.ts';
import type { Command, CommandIo } from '#app/command.ts';
import type { LastBackup } from '#app/doctor/examine-backups.ts';
import { examineDatabase } from '#app/doctor/examine-database.ts';
import { examineDataFolder, examineLeftovers, examineNode } from '#app/doctor/examine-machine.ts';
import { type Finding, finding } from '#app/doctor/finding.ts';
import { configFor } from '#app/open-for-command.ts';
import { openOnline } from '#app/open-online.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#platform/config/read-config.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** Looks at everything the platform stands on and says in words what is well and what is not, with the remedy. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'backup.command.doctor.summary',
  run: runDoctor,
};

async function runDoctor(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(args, ['json', 'full']);
  if (!read || read.folder) {
    io.tell(io.say('backup.command.doctor.usage'));
    return 2;
  }
  const findings = await examine(configFor(io), read.flags.has('full'));
  const isWell = !findings.some(({ state }) => state === 'wrong');
  if (read.flags.has('json'))
    io.print(JSON.stringify({ ok: isWell, findings: findings.map(forMachines(io)) }));
  else
    for (const { state, key, values } of findings)
      io.print(`${io.say(`backup.doctor.state.${state}`)}  ${io.say(key, values)}`);
  return isWell ? 0 : 1;
}

async function examine(config: Config, isFull: boolean): Promise<Finding[]> {
  const findings = [examineNode(process.versions.node), ...examineDataFolder(config.dataFolder)];
  const { about, lastBackup } = await examineAnyDatabase(config, isFull);
  const backupsFolder = lastBackup ? dirname(lastBackup.folder) : undefined;
  const leftovers = await examineLeftovers(config.dataFolder, backupsFolder, systemClock());
  return [...findings, leftovers, ...about];
}

/** Never makes a database where there is none. */
async function examineAnyDatabase(
  config: Config,
  isFull: boolean,
): Promise<{ about: Finding[]; lastBackup: LastBackup | null }> {
  const isAbsent = !config.databaseUrl && !existsSync(join(config.dataFolder, 'postgres'));
  if (isAbsent) return { about: [finding('caution', 'backup.doctor.database.absent')], lastBackup: null };
  try {
    const database = await openOnline(config);
    return await examineDatabase(database, isFull, systemClock).finally(() => database.close());
  } catch (fault) {
    if (!(fault instanceof OperatorFault)) throw fault;
    const { kind, values }: OperatorFault = fault;
    return { about: [finding('wrong', `cli.fault.${kind}`, { ...values })], lastBackup: null };
  }
}

function forMachines(io: CommandIo) {
  return ({ state, key, values }: Finding) => ({ state, key, message: io.say(key, values), values });
}
