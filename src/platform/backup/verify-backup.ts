import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { done, type Result, refuse } from '#kernel/result.ts';
import {
  MANIFEST_FILE,
  type Manifest,
  readManifest,
  renderSums,
  type StoredFile,
  SUMS_FILE,
  storedFilesOf,
} from './manifest.ts';
import type { BackupFlaw, DamagedFile } from './refusal.ts';
import { examineStoredFile } from './stored-file.ts';
import type { BackupProgress } from './take-backup.ts';

/**
 * Reads a backup from end to end and compares every file with its checksum. Names every file that is missing, cut short, longer or changed,
 * not only the first. Throws when `signal` is aborted.
 */
export async function verifyBackup(
  given: string,
  onProgress?: (progress: BackupProgress) => void,
  signal?: AbortSignal,
): Promise<Result<Manifest, BackupFlaw>> {
  const folder = resolve(given);
  const [text, sums] = await Promise.all([
    readOptional(join(folder, MANIFEST_FILE)),
    readOptional(join(folder, SUMS_FILE)),
  ]);
  if (!text && !sums) return refuse({ kind: 'not-a-backup', folder });
  const damaged = (files: DamagedFile[]) => refuse({ kind: 'damaged', folder, files } as const);
  if (!text) return damaged([{ file: MANIFEST_FILE, problem: 'missing' }]);
  const reading = readManifest(text.toString('utf8'));
  if (reading.kind === 'newer') return refuse({ kind: 'format-newer', format: reading.format });
  if (reading.kind === 'damaged') return damaged([{ file: MANIFEST_FILE, problem: 'changed' }]);

  const { manifest } = reading;
  const files = examineSums(text, sums, manifest);
  for (const stored of storedFilesOf(manifest)) {
    let bytes = 0;
    const count = (more: number) => {
      bytes += more;
      onProgress?.({ part: stored.file, bytes });
    };
    const damage = await examineStoredFile(folder, stored, count, signal);
    if (damage) files.push(damage);
  }
  return files.length > 0 ? damaged(files) : done(manifest);
}

/** The list of checksums follows from the manifest, so that one accuses the other when either is changed. */
function examineSums(text: Buffer, sums: Buffer | undefined, manifest: Manifest): DamagedFile[] {
  if (!sums) return [{ file: SUMS_FILE, problem: 'missing' }];
  const sha256 = createHash('sha256').update(text).digest('hex');
  const own: StoredFile = { file: MANIFEST_FILE, bytes: text.length, sha256 };
  if (sums.equals(Buffer.from(renderSums([own, ...storedFilesOf(manifest)])))) return [];
  const isManifests = sums.toString('latin1').startsWith(`${sha256}  ${MANIFEST_FILE}\n`);
  return [{ file: isManifests ? SUMS_FILE : MANIFEST_FILE, problem: 'changed' }];
}

async function readOptional(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
