import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncPath } from './destination.ts';
import type { StoredFile } from './manifest.ts';
import { type BytesMoved, countBytes, writeStoredFile } from './stored-file.ts';

/** Folder of the files that people attach, both in the data folder and in a backup. */
export const FILES_FOLDER = 'files';

/**
 * Copies the files of a data folder into a backup. They never change and outlive the rows that name them by a grace period (design §4.7),
 * so that copying them after the snapshot finds every file the snapshot names. Throws for anything that is neither file nor folder.
 */
export async function copyFilesOut(
  dataFolder: string,
  draft: string,
  onBytes: BytesMoved,
  signal: AbortSignal | undefined,
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for await (const path of walk(join(dataFolder, FILES_FOLDER))) {
    signal?.throwIfAborted();
    const handle = await open(join(dataFolder, FILES_FOLDER, path), 'r').catch(ignoreMissing);
    // Deleted since the folder was read: no row of the snapshot names it.
    if (!handle) continue;
    const file = `${FILES_FOLDER}/${path}`;
    await mkdir(dirname(join(draft, file)), { recursive: true, mode: 0o700 });
    stored.push(await writeStoredFile(draft, file, handle.createReadStream(), { onBytes, signal }));
  }
  return stored;
}

/** Whether a data folder holds attached files already. */
export async function hasFiles(dataFolder: string): Promise<boolean> {
  return (await readFolder(join(dataFolder, FILES_FOLDER))).length > 0;
}

/** Files copied back under another name. */
export interface FilesDraft {
  /** Makes them the data folder's. */
  keep(): Promise<void>;
  /** Takes them away again. */
  discard(): Promise<void>;
}

/** Name of the folder in which attached files wait until the database is restored. */
export const FILES_DRAFT = 'files.restoring';

/** Copies the files of a backup beside the place where the data folder keeps its own, which must be empty. */
export async function copyFilesIn(
  folder: string,
  files: readonly StoredFile[],
  dataFolder: string,
  onBytes: BytesMoved,
  signal: AbortSignal | undefined,
): Promise<FilesDraft> {
  const draft = join(dataFolder, FILES_DRAFT);
  const place = join(dataFolder, FILES_FOLDER);
  await rm(draft, { recursive: true, force: true });
  if (files.length === 0) return { keep: async () => {}, discard: async () => {} };
  const discard = () => rm(draft, { recursive: true, force: true });
  try {
    for (const { file } of files) {
      const target = join(draft, file.slice(FILES_FOLDER.length + 1));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const copy = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline([createReadStream(join(folder, file)), countBytes(onBytes), copy], { signal });
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async keep() {
      await rm(place, { recursive: true, force: true });
      await rename(draft, place);
      await syncPath(dataFolder);
    },
    discard,
  };
}

async function* walk(root: string, below = ''): AsyncGenerator<string> {
  for (const entry of await readFolder(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile()) yield path;
    else throw new Error(`${join(root, path)} is neither a file nor a folder`);
  }
}

async function readFolder(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(ignoreMissing)) ?? [];
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
