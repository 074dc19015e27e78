import { TextDecoder } from 'node:util';
import { sequenceLength, wholeLength } from './byte-sequences.ts';
import type { Encoding } from './encoding.ts';

/** Bytes that mean nothing in the file's encoding. */
export interface InvalidBytes {
  /** Position in the file, from 0. */
  byteOffset: number;
  /** Line of the file, from 1. */
  line: number;
  /** The bytes in hexadecimal, e.g. `e9`. */
  bytes: string;
}

const MOST_INVALID = 1000;

/** More bytes than {@link MOST_INVALID} made no sense: the file is in another encoding than the one it was read in. */
export class WrongEncoding extends Error {
  readonly place: InvalidBytes;

  constructor(place: InvalidBytes) {
    super(`Not in the encoding it was read in: line ${place.line}, byte ${place.byteOffset}`);
    this.place = place;
  }
}

/**
 * Decodes a stream of bytes piece by piece, in memory bounded by the size of the pieces.
 *
 * Bytes without meaning become U+FFFD in the text and are told to `onInvalid` before the text that holds them is yielded, so
 * that a reader can mark the row; nothing is replaced silently. Throws {@link WrongEncoding} after 1,000 of them.
 * `markLength` bytes at the start are left out.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onInvalid: (invalid: InvalidBytes) => void,
  markLength = 0,
): AsyncGenerator<string> {
  const decoding = new Decoding(encoding, onInvalid);
  let rest: Uint8Array = new Uint8Array(0);
  let toSkip = markLength;
  for await (const chunk of source) {
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    decoding.offset += skipped;
    const fresh = chunk.subarray(skipped);
    const bytes = rest.length === 0 ? fresh : Buffer.concat([rest, fresh]);
    const whole = wholeLength(bytes, encoding);
    // Copied: a pool may hand the chunk's memory to the next read.
    rest = Uint8Array.from(bytes.subarray(whole));
    const text = decoding.decode(bytes.subarray(0, whole));
    if (text !== '') yield text;
  }
  if (rest.length > 0) yield decoding.decode(rest);
}

class Decoding {
  offset = 0;
  #line = 1;
  #invalidCount = 0;
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;
  readonly #onInvalid: (invalid: InvalidBytes) => void;

  constructor(encoding: Encoding, onInvalid: (invalid: InvalidBytes) => void) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#onInvalid = onInvalid;
  }

  /** Halves what cannot be decoded as a whole until the meaningless bytes stand alone. */
  decode(bytes: Uint8Array): string {
    const text = this.#decodeWhole(bytes);
    if (text !== null) return this.#count(bytes, text);
    const half = bytes.length < 64 ? 0 : wholeLength(bytes.subarray(0, bytes.length >> 1), this.#encoding);
    if (half > 0) return this.decode(bytes.subarray(0, half)) + this.decode(bytes.subarray(half));
    return this.#decodeOneByOne(bytes);
  }

  #decodeOneByOne(bytes: Uint8Array): string {
    let text = '';
    for (let index = 0; index < bytes.length; ) {
      const sequence = bytes.subarray(index, index + sequenceLength(bytes, index, this.#encoding));
      const character = this.#decodeWhole(sequence);
      const unit = this.#encoding.startsWith('utf-16') ? 2 : 1;
      const taken = character === null ? sequence.subarray(0, unit) : sequence;
      if (character === null) this.#tell(taken);
      text += this.#count(taken, character ?? '\ufffd');
      index += taken.length;
    }
    return text;
  }

  #decodeWhole(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return null;
    }
  }

  #count(bytes: Uint8Array, text: string): string {
    this.offset += bytes.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
    return text;
  }

  #tell(bytes: Uint8Array): void {
    const place = {
      byteOffset: this.offset,
      line: this.#line,
      bytes: Buffer.from(bytes).toString('hex'),
    };
    if (++this.#invalidCount > MOST_INVALID) throw new WrongEncoding(place);
    this.#onInvalid(place);
  }
}
