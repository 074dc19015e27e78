import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** A hold on a data folder that ends with `release` or with the process, however it dies. */
export interface FolderLock {
  release(): void;
}

/**
 * Holds a data folder for this process. The kernel keeps the lock (SQLite's file locks; no data is stored), so that nothing is left
 * behind by a killed process. Waits up to `patience` milliseconds for a holder that is just ending; then throws `folder-held` with
 * the holder's process id, and its address where it has told one.
 */
export async function lockFolder(folder: string, patience = 2_000): Promise<FolderLock> {
  const holderFile = join(folder, 'holder');
  const lock = new DatabaseSync(join(folder, 'lock'));
  const end = Date.now() + patience;
  while (!tryLock(lock)) {
    if (Date.now() > end) {
      lock.close();
      throw folderHeld(folder, holderFile);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    // Without a journal, which would need room on the disk.
    lock.exec('pragma journal_mode = off; begin exclusive');
    return true;
  } catch (error) {
    const busy = (error as { errcode?: number }).errcode === 5;
    if (busy) return false;
    throw error;
  }
}

/** Leaves beside the lock under which address its holder serves, for whoever finds the folder held. */
export function tellAddress(folder: string, address: string): void {
  writeFileSync(join(folder, 'holder'), `${process.pid}\n${address}\n`);
}

function folderHeld(folder: string, holderFile: string): OperatorFault {
  const [pid, address = ''] = readHolder(holderFile);
  const serves = address === '' ? 'no' : 'yes';
  return new OperatorFault('folder-held', { folder, pid: pid || '?', serves, address });
}

/** Process id and address of the holder, as far as they are known. */
function readHolder(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}
