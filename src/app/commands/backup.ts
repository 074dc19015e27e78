import { resolve } from 'node:path';
import { sql } from 'kysely';
import { progressTeller, readArguments, summariseManifest, tellRefusal } from '#app/backup-words.ts';
import type { Command, CommandIo } from '#app/command.ts';
import { configFor } from '#app/open-for-command.ts';
import { openOnline } from '#app/open-online.ts';
import { programName } from '#app/program-name.ts';
import { recordEvents } from '#foundations/audit/record-events.ts';
import { systemClock } from '#kernel/clock.ts';
import { makeId } from '#kernel/ids.ts';
import type { Manifest } from '#platform/backup/manifest.ts';
import { takeBackup } from '#platform/backup/take-backup.ts';
import type { Queryable } from '#platform/db/transaction.ts';

/** Name of the act in the audit; its details hold the instant and the folder. */
export const BACKUP_TAKEN = 'backup.taken';

/** Copies the whole database and its files to a folder while others work with it. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'backup.command.backup.summary',
  run: runBackup,
};

async function runBackup(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(args, ['json']);
  if (!read?.folder) {
    io.tell(io.say('backup.command.backup.usage'));
    return 2;
  }
  const config = configFor(io);
  const folder = resolve(read.folder);
  const isForMachines = read.flags.has('json');
  const database = await openOnline(config);
  try {
    const taken = await takeBackup({
      pool: database.pool,
      destination: folder,
      dataFolder: config.dataFolder,
      program: programName(io.projectRoot),
      signal: io.stopping,
      onProgress: isForMachines ? undefined : progressTeller(io),
    });
    if (!taken.ok) {
      return tellRefusal(io, taken.refusal, isForMachines);
    }
    await recordBackup(database.kysely, folder, taken.value);
    const summary = { folder, ...summariseManifest(taken.value) };
    io.print(isForMachines ? JSON.stringify({ ok: true, ...summary }) : io.say('backup.taken', summary));
    return 0;
  } finally {
    await database.close();
  }
}

/** So that the doctor can tell how old the last backup is; a standby cannot remember it. */
async function recordBackup(db: Queryable, folder: string, { takenAt }: Manifest): Promise<void> {
  const { rows } = await sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`.execute(db);
  if (rows[0]!.standby) return;
  const act = { actor: { sort: 'operator' }, at: systemClock(), makeId } as const;
  await recordEvents(db, act, [
    { act: BACKUP_TAKEN, subjectSort: 'installation', subjectId: null, details: { takenAt, folder } },
  ]);
}
