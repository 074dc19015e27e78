import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from './manifest.ts';
import type { DamagedFile } from './refusal.ts';

/** Told how many bytes more have been written or read. */
export type BytesMoved = (bytes: number) => void;

/** How a stream gets into a file of a backup. */
export interface WriteOptions {
  /** What the bytes pass through on their way, such as a compressor. */
  through?: Transform[];
  onBytes?: BytesMoved;
  signal?: AbortSignal | undefined;
}

/** Writes a stream to a new file that only its owner can read, and to the disk; gives its size and SHA-256. */
export async function writeStoredFile(
  folder: string,
  file: string,
  source: Readable,
  { through = [], onBytes, signal }: WriteOptions = {},
): Promise<StoredFile> {
  const measure = new Measure(onBytes);
  const target = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
  await pipeline([source, ...through, measure, target], { signal });
  return { file, bytes: measure.bytes, sha256: measure.sum() };
}

/** Reads a file of a backup from end to end and says what is wrong with it, if anything. */
export async function examineStoredFile(
  folder: string,
  expected: StoredFile,
  onBytes?: BytesMoved,
  signal?: AbortSignal,
): Promise<DamagedFile | undefined> {
  const { file } = expected;
  const measure = new Measure(onBytes);
  try {
    await pipeline([createReadStream(join(folder, file)), measure.resume()], { signal });
  } catch (error) {
    signal?.throwIfAborted();
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { file, problem: isMissing ? 'missing' : 'unreadable' };
  }
  if (measure.bytes < expected.bytes) return { file, problem: 'shorter' };
  if (measure.bytes > expected.bytes) return { file, problem: 'longer' };
  return measure.sum() === expected.sha256 ? undefined : { file, problem: 'changed' };
}

/** Passes bytes on and tells how many. */
export function countBytes(onBytes: BytesMoved): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      onBytes(chunk.length);
      next(null, chunk);
    },
  });
}

/** Passes bytes on, counting and hashing them. */
class Measure extends Transform {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #onBytes: BytesMoved | undefined;

  constructor(onBytes: BytesMoved | undefined) {
    super();
    this.#onBytes = onBytes;
  }

  override _transform(chunk: Buffer, _encoding: string, next: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    this.#onBytes?.(chunk.length);
    next(null, chunk);
  }

  /** The SHA-256 in hexadecimal; can be asked once. */
  sum(): string {
    return this.#hash.digest('hex');
  }
}
