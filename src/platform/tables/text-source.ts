import { done, type Result, refuse } from '#kernel/result.ts';
import { decodeText, type InvalidBytes } from './decode-text.ts';
import type { Encoding, EncodingRefusal, RecognisedEncoding } from './encoding.ts';
import { readByteOrderMark } from './encoding.ts';
import { recogniseEncoding } from './recognise-encoding.ts';
import type { TextProblem } from './text-problem.ts';

/** A file whose encoding is known, as a stream of text. */
export interface TextSource {
  encoding: Encoding;
  certainty: 'certain' | 'likely' | 'given';
  chunks: AsyncIterable<string>;
  /** Takes away the meaningless bytes met so far on lines up to `line`. */
  takeInvalid(line: number): TextProblem[];
}

/** How many bytes are looked at before the encoding is decided. */
export const SAMPLE_BYTES = 64 * 1024;

/**
 * Opens a byte stream as text: in the encoding given, else in the one recognised from the first 64 KB.
 * A byte order mark is left out of the text, and wins over a given single-byte encoding because it proves Unicode.
 * Refuses what {@link recogniseEncoding} refuses, and an empty file.
 */
export async function openText(
  source: AsyncIterable<Uint8Array>,
  given?: Encoding,
): Promise<Result<TextSource, EncodingRefusal | { kind: 'empty-file' }>> {
  const { sample, isWhole, all } = await readSample(source, SAMPLE_BYTES);
  if (sample.length === 0) return refuse({ kind: 'empty-file' });
  const recognised = given ? done(readGiven(sample, given)) : recogniseEncoding(sample, isWhole);
  if (!recognised.ok) return recognised;
  const { encoding, markLength, certainty } = recognised.value;
  const invalid: InvalidBytes[] = [];
  return done({
    encoding,
    certainty: given === encoding ? 'given' : certainty,
    chunks: decodeText(all, encoding, (place) => invalid.push(place), markLength),
    takeInvalid: (line) => {
      if (invalid.length === 0) return [];
      const found = invalid.findIndex((place) => place.line > line);
      return invalid.splice(0, found < 0 ? invalid.length : found).map(toProblem);
    },
  });
}

function readGiven(sample: Uint8Array, given: Encoding): RecognisedEncoding {
  return readByteOrderMark(sample) ?? { encoding: given, certainty: 'certain', markLength: 0 };
}

function toProblem({ line, byteOffset, bytes }: InvalidBytes): TextProblem {
  return { code: 'invalid-bytes', line, values: { byteOffset, bytes } };
}

/** The first bytes of a stream, whether they are all, and a stream of everything from the start. */
export async function readSample(source: AsyncIterable<Uint8Array>, length: number) {
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size < length && !isWhole) {
    const next = await iterator.next();
    if (next.done) isWhole = true;
    else {
      held.push(next.value);
      size += next.value.length;
    }
  }
  return { sample: Buffer.concat(held).subarray(0, length), isWhole, all: resume(held, iterator) };
}

async function* resume(held: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const head = Buffer.concat(held.splice(0));
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
