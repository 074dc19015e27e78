import type { LanguageTag } from '#kernel/language.ts';

/** A stretch of text that both versions share, or that only the older or only the newer has. */
export interface TextRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** More edits than this between two texts are not looked for word by word; bounds time to edits × words and memory to edits². */
const MOST_EDITS = 500;

/**
 * What differs between two texts, word by word: runs that give the older text when the added are left out, and the newer when the removed
 * are. Words are those of `Intl.Segmenter`, so Chinese has them too. Very different texts come as one removal and one addition.
 *
 * @example
 * differenceOfTexts('a dry well', 'a deep well')
 * // [{ kind: 'same', text: 'a ' }, { kind: 'removed', text: 'dry' }, { kind: 'added', text: 'deep' }, { kind: 'same', text: ' well' }]
 */
export function differenceOfTexts(before: string, after: string, language: LanguageTag = 'en'): TextRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const byWords = compare(piecesOf(before, 'word', language), piecesOf(after, 'word', language));
  if (byWords) return joinRuns(byWords);
  const sentences = compare(piecesOf(before, 'sentence', language), piecesOf(after, 'sentence', language));
  if (!sentences) return replacement(before, after);
  return joinRuns(refine(joinRuns(sentences), language));
}

/** Compares stretches of changed sentences again by words. */
function refine(runs: readonly TextRun[], language: LanguageTag): TextRun[] {
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (run.kind === 'added' && runs[index - 1]?.kind === 'removed') return [];
    if (run.kind !== 'removed' || next?.kind !== 'added') return [run];
    return (
      compare(piecesOf(run.text, 'word', language), piecesOf(next.text, 'word', language)) ?? [run, next]
    );
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

function piecesOf(text: string, granularity: 'word' | 'sentence', language: LanguageTag): string[] {
  const name = `${granularity} ${language}`;
  let segmenter = segmenters.get(name);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(isLocale(language) ? language : 'en', { granularity });
    segmenters.set(name, segmenter);
  }
  return Array.from(segmenter.segment(text), (piece) => piece.segment);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** `null` when too much differs. */
function compare(older: readonly string[], newer: readonly string[]): TextRun[] | null {
  let start = 0;
  while (start < older.length && start < newer.length && older[start] === newer[start]) start++;
  let end = 0;
  const most = Math.min(older.length, newer.length) - start;
  while (end < most && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end++;
  const left = older.slice(start, older.length - end);
  const right = newer.slice(start, newer.length - end);
  const edit = shortestEdit(left, right);
  if (!edit) return null;
  return [
    { kind: 'same', text: older.slice(0, start).join('') },
    ...edit,
    { kind: 'same', text: older.slice(older.length - end).join('') },
  ];
}

function replacement(before: string, after: string): TextRun[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** Myers's greedy algorithm (1986); `null` when more than {@link MOST_EDITS} edits are needed. */
function shortestEdit(older: readonly string[], newer: readonly string[]): TextRun[] | null {
  const most = Math.min(older.length + newer.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const centre = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(centre - edits - 1, centre + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < older.length && x - diagonal < newer.length && older[x] === newer[x - diagonal]) x++;
      reach[centre + diagonal] = x;
      if (x >= older.length && x - diagonal >= newer.length) return walkBack(trace, older, newer);
    }
  }
  return null;

  function at(diagonal: number): number {
    return reach[centre + diagonal]!;
  }
}

function walkBack(
  trace: readonly Int32Array[],
  older: readonly string[],
  newer: readonly string[],
): TextRun[] {
  const runs: TextRun[] = [];
  let x = older.length;
  let y = newer.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const at = (diagonal: number) => trace[edits]![diagonal + edits + 1]!;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const previousX = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1);
    const startX = edits === 0 ? 0 : down ? previousX : previousX + 1;
    if (x > startX) runs.push({ kind: 'same', text: older.slice(startX, x).join('') });
    if (edits === 0) break;
    y = startX - diagonal;
    if (down) runs.push({ kind: 'added', text: newer[y - 1]! });
    else runs.push({ kind: 'removed', text: older[previousX]! });
    x = previousX;
    y = down ? y - 1 : y;
  }
  return runs.reverse();
}

/** Joins neighbours of a kind; of what was replaced, all that was removed stands before all that was added. */
function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const run of runs) {
    if (run.text === '') continue;
    if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    else {
      settle();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += run.text;
      else joined.push({ ...run });
    }
  }
  settle();
  return joined;
}
