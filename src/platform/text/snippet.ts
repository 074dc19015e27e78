import type { Analyser, Word } from './analyser.ts';
import { rangesIn, type TextRange } from './highlight.ts';
import type { SearchText } from './parse-query.ts';

/** A passage of a text. */
export interface Snippet {
  readonly text: string;
  /** What of the passage is to be marked; offsets in the passage. */
  readonly ranges: readonly TextRange[];
  /** Whether something stands before the passage. */
  readonly isCutBefore: boolean;
  /** Whether something stands behind the passage. */
  readonly isCutAfter: boolean;
}

/** What a passage is made from. */
export interface SnippetSource {
  readonly text: string;
  /** The one of the text's language. */
  readonly analyser: Analyser;
  readonly search: SearchText;
}

/**
 * The passage of at most `length` UTF-16 units that answers a search best: with most of its words, the earliest of equals. Cut
 * between words; the start of the text when nothing is found.
 *
 * @example
 * snippet({ text: 'Many old wells are dry. New wells serve schools in the north.', analyser: analyserFor('en'), search: parseSearch('school') }, 30)
 * // { text: 'serve schools in the north.', ranges: [{ start: 6, end: 13 }], isCutBefore: true, isCutAfter: false }
 */
export function snippet(source: SnippetSource, length = 200): Snippet {
  const { text, analyser, search } = source;
  const words = analyser.words(text);
  const ranges = rangesIn(text, words, analyser, search);
  const { start, end } =
    text.length <= length ? { start: 0, end: text.length } : passageOf(text, words, ranges, length);
  return {
    text: text.slice(start, end),
    ranges: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
    isCutBefore: text.slice(0, start).trim() !== '',
    isCutAfter: text.slice(end).trim() !== '',
  };
}

function passageOf(
  text: string,
  words: readonly Word[],
  ranges: readonly TextRange[],
  length: number,
): TextRange {
  const best = bestStretch(text, ranges, length);
  const room = Math.max(0, length - (best.end - best.start));
  const earliest = Math.max(0, best.start - Math.floor(room / 2));
  const first = words.find((word) => word.start >= earliest)?.start ?? earliest;
  const start = earliest === 0 ? 0 : Math.min(first, best.start);
  return { start, end: endWithin(text, words, start, start + length) };
}

/** The stretch of ranges within `length` that holds most different words. */
function bestStretch(text: string, ranges: readonly TextRange[], length: number): TextRange {
  let best: TextRange = { start: 0, end: 0 };
  let most = 0;
  let last = 0;
  const within = new Map<string, number>();
  const count = (range: TextRange, by: number) => {
    const word = text.slice(range.start, range.end).toLowerCase();
    const times = (within.get(word) ?? 0) + by;
    if (times === 0) within.delete(word);
    else within.set(word, times);
  };
  for (let first = 0; first < ranges.length; first++) {
    const { start } = ranges[first]!;
    while (last < ranges.length && (last === first || ranges[last]!.end - start <= length))
      count(ranges[last++]!, 1);
    if (within.size > most) {
      most = within.size;
      best = { start, end: ranges[last - 1]!.end };
    }
    count(ranges[first]!, -1);
  }
  return best;
}

/** The last place up to `limit` behind a word and the punctuation that follows it. */
function endWithin(text: string, words: readonly Word[], start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const last = words.findLast((word) => word.end <= limit && word.end > start);
  if (last === undefined) return behindLetter(text, limit);
  const punctuation = /[^\s\p{L}\p{N}([«“]*/uy;
  punctuation.lastIndex = last.end;
  const end = last.end + punctuation.exec(text)![0].length;
  return end <= limit ? end : last.end;
}

/** Goes back to where no letter is cut from its marks, nor a code point in two. */
function behindLetter(text: string, limit: number): number {
  let end = limit;
  while (end > 0 && /[\p{M}\udc00-\udfff]/u.test(text[end]!)) end--;
  return end;
}
