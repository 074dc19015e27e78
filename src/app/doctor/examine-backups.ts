import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import { BACKUP_TAKEN } from '../commands/backup.ts';
import { type Finding, finding } from './finding.ts';

const DAY = 24 * 60 * 60_000;
/** After so many days without a backup the operator is told. */
const OLD_AFTER = 7;

/** The last backup that this program knows of. */
export interface LastBackup {
  takenAt: Date;
  /** Where it was written to, on the machine that wrote it. */
  folder: string;
}

/** The last backup in the audit, if there is one; one made by other means is not known. */
export async function findLastBackup(db: Queryable): Promise<LastBackup | null> {
  const { rows } = await sql<{ takenAt: string; folder: string }>`
    select details ->> 'takenAt' as "takenAt", details ->> 'folder' as folder from audit_events
    where act = ${BACKUP_TAKEN} order by at desc limit 1`.execute(db);
  const last = rows[0];
  return last ? { takenAt: new Date(last.takenAt), folder: last.folder } : null;
}

/**
 * Judges the age of the last backup.
 *
 * @example
 * judgeLastBackup(null, new Date()).key // 'backup.doctor.lastBackup.unknown'
 */
export function judgeLastBackup(last: LastBackup | null, now: Date): Finding {
  if (!last) return finding('caution', 'backup.doctor.lastBackup.unknown');
  const days = Math.floor((now.getTime() - last.takenAt.getTime()) / DAY);
  const values = { days, folder: last.folder };
  if (days > OLD_AFTER) return finding('caution', 'backup.doctor.lastBackup.old', values);
  return finding('good', 'backup.doctor.lastBackup.recent', values);
}
