import { resolve } from 'node:path';
import { progressTeller, readArguments, summariseManifest, tellRefusal } from '#app/backup-words.ts';
import type { Command, CommandIo } from '#app/command.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { recordEvents } from '#foundations/audit/record-events.ts';
import { systemClock } from '#kernel/clock.ts';
import { makeId } from '#kernel/ids.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { verifyBackup } from '#platform/backup/verify-backup.ts';

/** Restores a backup into an empty database, or with `--check` only reads it and says whether it is intact. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'backup.command.restore.summary',
  run: runRestore,
};

async function runRestore(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(args, ['json', 'check']);
  if (!read?.folder) {
    io.tell(io.say('backup.command.restore.usage'));
    return 2;
  }
  const folder = resolve(read.folder);
  const isForMachines = read.flags.has('json');
  return read.flags.has('check') ? checkOnly(io, folder, isForMachines) : restore(io, folder, isForMachines);
}

async function checkOnly(io: CommandIo, folder: string, isForMachines: boolean): Promise<number> {
  const verified = await verifyBackup(folder, isForMachines ? undefined : progressTeller(io), io.stopping);
  if (!verified.ok) {
    return tellRefusal(io, verified.refusal, isForMachines);
  }
  const summary = { folder, ...summariseManifest(verified.value) };
  io.print(isForMachines ? JSON.stringify({ ok: true, ...summary }) : io.say('backup.intact', summary));
  return 0;
}

async function restore(io: CommandIo, folder: string, isForMachines: boolean): Promise<number> {
  return openForCommand(io, async ({ config, database }) => {
    const restored = await restoreBackup({
      pool: database.pool,
      folder,
      dataFolder: config.dataFolder,
      signal: io.stopping,
      onProgress: isForMachines ? undefined : progressTeller(io),
    });
    if (!restored.ok) {
      return tellRefusal(io, restored.refusal, isForMachines);
    }
    const { manifest, migrated } = restored.value;
    const act = { actor: { sort: 'operator' }, at: systemClock(), makeId } as const;
    const details = { takenAt: manifest.takenAt, program: manifest.program };
    await recordEvents(database.kysely, act, [
      { act: 'backup.restored', subjectSort: 'installation', subjectId: null, details },
    ]);
    const summary = { folder, ...summariseManifest(manifest), migrations: migrated.length };
    io.print(isForMachines ? JSON.stringify({ ok: true, ...summary }) : io.say('backup.restored', summary));
    return 0;
  });
}
