import { done, type Result, refuse } from '#kernel/result.ts';
import { type EncodingRefusal, type RecognisedEncoding, readByteOrderMark } from './encoding.ts';
import { rankLegacyEncodings } from './script-statistics.ts';

/**
 * Recognises the encoding of a text from its first bytes (some thousands are enough; fewer make refusals likelier).
 *
 * In this order: byte order mark; NUL bytes of UTF-16; valid UTF-8; then whether the letters that each legacy encoding
 * would give form words of one script in ordinary case. Refuses, with candidates, when two readings look equally like
 * language or none does: a wrong guess would be stored as someone's name. `isWhole` says that the sample is the file.
 */
export function recogniseEncoding(
  sample: Uint8Array,
  isWhole = false,
): Result<RecognisedEncoding, EncodingRefusal> {
  const marked = readByteOrderMark(sample);
  if (marked) return done(marked);
  const looksLike = recogniseOtherFile(sample);
  if (looksLike) return refuse({ kind: 'not-text', looksLike });
  if (sample.includes(0)) {
    const encoding = recogniseWideText(sample);
    if (encoding) return done({ encoding, certainty: 'likely', markLength: 0 });
    return refuse({ kind: 'not-text', looksLike: 'binary' });
  }
  const utf8 = judgeUtf8(sample, isWhole);
  if (utf8) return done({ encoding: 'utf-8', certainty: utf8, markLength: 0 });
  const ranked = rankLegacyEncodings(sample, isWhole);
  const [best, second] = ranked;
  if (best && best.score >= 0.9 && (!second || best.score - second.score >= 0.08))
    return done({ encoding: best.encoding, certainty: 'likely', markLength: 0 });
  const candidates = ranked.filter(({ score }) => score >= (best?.score ?? 0) - 0.2);
  return refuse({ kind: 'ambiguous-encoding', candidates: candidates.map(({ encoding }) => encoding) });
}

function judgeUtf8(sample: Uint8Array, isWhole: boolean): 'certain' | 'likely' | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(sample, {
      stream: !isWhole,
    });
    // Three multi-byte characters by chance: each needs a lead byte followed by the right number of trail bytes.
    return (text.match(/[^\0-\x7f]/g)?.length ?? 0) >= 3 ? 'certain' : 'likely';
  } catch {
    return null;
  }
}

function recogniseOtherFile(sample: Uint8Array): 'zip' | 'pdf' | 'gzip' | null {
  const start = String.fromCharCode(...sample.subarray(0, 5));
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (start === '%PDF-') return 'pdf';
  return start.startsWith('\x1f\x8b') ? 'gzip' : null;
}

/** Without a mark, UTF-16 shows by its ASCII characters (commas, line ends): NULs all on one side of the pairs. */
function recogniseWideText(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const even = sample.subarray(0, sample.length & ~1);
  const nulls = [0, 0];
  for (const [index, byte] of even.entries()) if (byte === 0) nulls[index & 1]!++;
  const encoding = nulls[0] === 0 ? 'utf-16le' : nulls[1] === 0 ? 'utf-16be' : null;
  if (encoding === null) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(even, { stream: true });
    const ordinary = text.match(/[\t\n\r\x20-\x7e\p{L}\p{M}\p{N}\p{P}\p{Zs}]/gu)?.length ?? 0;
    return ordinary >= [...text].length * 0.98 ? encoding : null;
  } catch {
    return null;
  }
}
