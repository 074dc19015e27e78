import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { done, type Result, refuse } from '#kernel/result.ts';
import { type BackupRefusal, saysDiskFull } from './refusal.ts';

/** A folder in which a backup grows under another name than its own. */
export interface Destination {
  /** Where the backup will be. */
  folder: string;
  /** Where it is until it is whole. */
  draft: string;
}

/** How long a draft may lie untouched before it counts as left behind by a killed backup, in milliseconds. */
export const ABANDONED_AFTER = 24 * 60 * 60_000;

const DRAFT = /^wasl-backup-[0-9a-f]{12}\.partial$/;

/**
 * Makes a draft beside the folder in which a backup is to be. The folder must not exist or be empty, and must not lie in the data folder,
 * with which it would be lost. Removes drafts of killed backups that lie there untouched for a day.
 */
export async function openDestination(
  destination: string,
  dataFolder: string,
): Promise<Result<Destination, BackupRefusal>> {
  const folder = resolve(destination);
  const parent = dirname(folder);
  if (isWithin(folder, dataFolder)) return refuse({ kind: 'destination-in-data-folder', folder, dataFolder });
  try {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    const refusal = await examineFolder(folder);
    if (refusal) return refuse(refusal);
    for (const draft of await findAbandonedDrafts(parent, Date.now())) await rm(draft, { recursive: true });
    const draft = join(parent, `wasl-backup-${randomBytes(6).toString('hex')}.partial`);
    await mkdir(draft, { mode: 0o700 });
    return done({ folder, draft });
  } catch (error) {
    if (saysDiskFull(error)) return refuse({ kind: 'destination-full', folder });
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    return refuse({ kind: 'destination-unwritable', folder, reason });
  }
}

/**
 * Gives a whole backup its name, on the disk before and after. Refuses when somebody has put something there in the meantime.
 */
export async function closeDestination({ folder, draft }: Destination): Promise<Result<void, BackupRefusal>> {
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await syncPath(join(entry.parentPath, entry.name));
  }
  await syncPath(draft);
  try {
    // A rename replaces an empty folder on POSIX systems only.
    if (existsSync(folder)) await rmdir(folder);
    await rename(draft, folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOTEMPTY', 'EEXIST'].includes(code)) return refuse({ kind: 'destination-not-empty', folder });
    throw error;
  }
  await syncPath(dirname(folder));
  return done(undefined);
}

/** Removes an unfinished draft. */
export async function discardDestination({ draft }: Destination): Promise<void> {
  await rm(draft, { recursive: true, force: true });
}

/** Drafts of killed backups in a folder: those that nothing has been written to for a day. */
export async function findAbandonedDrafts(parent: string, now: number): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(parent).catch(() => []);
  for (const name of entries.filter((entry) => DRAFT.test(entry))) {
    const draft = join(parent, name);
    if (now - (await lastWrite(draft)) > ABANDONED_AFTER) found.push(draft);
  }
  return found;
}

/** Puts what was written to a file or folder on the disk; folders cannot be synchronised on Windows. */
export async function syncPath(path: string): Promise<void> {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function examineFolder(folder: string): Promise<BackupRefusal | undefined> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return { kind: 'destination-not-a-folder', folder };
  const entries = await readdir(folder);
  const isMountPoint = found.dev !== statSync(dirname(folder)).dev;
  // A fresh file system holds lost+found; nothing can be renamed to a mount point anyway.
  if (isMountPoint) return { kind: 'destination-is-mount-point', folder };
  return entries.length > 0 ? { kind: 'destination-not-empty', folder } : undefined;
}

async function lastWrite(draft: string): Promise<number> {
  const entries = await readdir(draft, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = [draft, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}

/** Links are followed as far as the path exists. */
function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [realPath(path), realPath(resolve(folder))];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
