/** A file of a backup that is not as it was written. */
export interface DamagedFile {
  file: string;
  problem: 'missing' | 'shorter' | 'longer' | 'changed' | 'unreadable';
}

/** Why no backup was made. Nothing is left behind. */
export type BackupRefusal =
  | { kind: 'destination-not-empty'; folder: string }
  | { kind: 'destination-not-a-folder'; folder: string }
  | { kind: 'destination-in-data-folder'; folder: string; dataFolder: string }
  | { kind: 'destination-is-mount-point'; folder: string }
  | { kind: 'destination-unwritable'; folder: string; reason: string }
  | { kind: 'destination-full'; folder: string }
  | { kind: 'nothing-to-back-up' }
  | { kind: 'database-lost' }
  | { kind: 'stopped' };

/** Why a backup cannot be trusted or read. */
export type BackupFlaw =
  | { kind: 'not-a-backup'; folder: string }
  | { kind: 'format-newer'; format: number }
  | { kind: 'damaged'; folder: string; files: readonly DamagedFile[] };

/** Why nothing was restored. The database is as empty as it was. */
export type RestoreRefusal =
  | BackupFlaw
  | { kind: 'schema-newer'; migrations: readonly string[] }
  | { kind: 'schema-differs'; migrations: readonly string[] }
  | { kind: 'database-not-empty'; found: readonly string[]; count: number }
  | { kind: 'files-not-empty'; folder: string }
  | { kind: 'data-folder-full'; folder: string }
  | { kind: 'database-full' }
  | { kind: 'database-lost' }
  | { kind: 'stopped' };

/** What the codes of the operating system for a full disk or a used-up quota are. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Whether a fault says that a disk is full. */
export function saysDiskFull(error: unknown): boolean {
  return FULL.has((error as NodeJS.ErrnoException)?.code ?? '');
}

/** Whether a fault says that the server ended, or ended our connection. */
export function saysDatabaseLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /^(57P|08|ECONN|EPIPE|Connection terminated)/.test(String(code ?? message));
}
