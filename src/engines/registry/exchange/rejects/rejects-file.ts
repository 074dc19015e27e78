import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { RefusedItem } from '../import-item.ts';

/** A file of refused pieces that can be corrected and imported again. */
export interface RejectsFile {
  readonly path: string;
  /** Keeps the first pieces of what an import broken off had written, and drops the rest. */
  open(kept: number): Promise<void>;
  /** Writes pieces through to the disk. */
  append(refused: readonly RefusedItem[]): Promise<void>;
  /** Ends the file; one without any piece is not there afterwards. */
  close(): Promise<void>;
}

/** How one format writes refused pieces. */
export interface RejectsFormat {
  head: string;
  tail: string;
  write(refused: RefusedItem): string;
  /** The pieces of a file of this format as it had them, for keeping the first. */
  pieces(path: string): AsyncIterable<string>;
}

/** Writes refused pieces to a file in a format. The file is made with the first piece, in place of one that is there. */
export class FormattedRejects implements RejectsFile {
  readonly path: string;
  readonly #format: RejectsFormat;
  #file: FileHandle | null = null;

  constructor(path: string, format: RejectsFormat) {
    this.path = path;
    this.#format = format;
  }

  async open(kept: number): Promise<void> {
    if (kept === 0) {
      await rm(this.path, { force: true });
      return;
    }
    const temporary = `${this.path}.part`;
    const file = await open(temporary, 'w');
    await file.write(this.#format.head);
    let left = kept;
    if (existsSync(this.path)) {
      for await (const piece of this.#format.pieces(this.path)) {
        if (left-- <= 0) break;
        await file.write(piece);
      }
    }
    await file.sync();
    await rename(temporary, this.path);
    this.#file = file;
  }

  async append(refused: readonly RefusedItem[]): Promise<void> {
    if (refused.length === 0) return;
    if (!this.#file) {
      this.#file = await open(this.path, 'w');
      await this.#file.write(this.#format.head);
    }
    await this.#file.write(refused.map((one) => this.#format.write(one)).join(''));
    await this.#file.sync();
  }

  async close(): Promise<void> {
    await this.#file?.write(this.#format.tail);
    await this.#file?.close();
    this.#file = null;
  }
}
