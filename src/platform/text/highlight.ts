import type { Analyser, TermQuery, Word } from './analyser.ts';
import { isHanTerm } from './chinese/han-words.ts';
import { simplify } from './chinese/simplify.ts';
import { termsMatched } from './match-terms.ts';
import type { SearchText } from './parse-query.ts';

/** A stretch of a text in UTF-16 offsets, in the order of writing: right-to-left text needs nothing else. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a text answers a search, to be marked: whole words with their particles and combining marks, phrases only where they stand as
 * asked, of Chinese the characters asked for. In order, without overlap; excluded words are not looked at.
 *
 * @param analyser the one of the text's language
 * @example
 * highlightRanges('Schools for girls', analyserFor('en'), parseSearch('girl school')) // [{ start: 0, end: 7 }, { start: 12, end: 17 }]
 * highlightRanges('推进信息化建设', analyserFor('zh'), parseSearch('信息')) // [{ start: 2, end: 4 }]
 */
export function highlightRanges(text: string, analyser: Analyser, search: SearchText): TextRange[] {
  return rangesIn(text, analyser.words(text), analyser, search);
}

/** As {@link highlightRanges}, for a text whose words are known. */
export function rangesIn(
  text: string,
  words: readonly Word[],
  analyser: Analyser,
  search: SearchText,
): TextRange[] {
  const [loose, fixed] = [[...search.words], [] as string[]];
  for (const phrase of search.phrases) (/\p{Script=Han}/u.test(phrase) ? loose : fixed).push(phrase);
  const found = new Set(words.flatMap((word) => word.terms));
  const terms = new Set(loose.flatMap((entry) => termsMatched({ all: asked(analyser, entry) }, found)));
  const ranges = words.flatMap((word) => rangesOfWord(text, word, terms));
  for (const phrase of fixed) ranges.push(...rangesOfPhrase(words, asked(analyser, phrase)));
  return mergeRanges(ranges.map(({ start, end }) => ({ start, end: behindMarks(text, end) })));
}

/** What the words of a text ask for; stop words are passed over. */
function asked(analyser: Analyser, text: string): TermQuery[] {
  return analyser.words(text).flatMap((word) => analyser.query(word) ?? []);
}

function rangesOfWord(text: string, word: Word, terms: ReadonlySet<string>): TextRange[] {
  const matched = word.terms.filter((term) => terms.has(term));
  if (matched.length === 0) return [];
  if (!matched.every(isHanTerm)) return [word];
  return matched.flatMap((term) => placesOf(text, word, term));
}

/** Where a Chinese term stands that begins in a word; it may reach into the next. */
function placesOf(text: string, word: Word, term: string): TextRange[] {
  const simple = simplify(text.slice(word.start, word.end + term.length - 1));
  const places: TextRange[] = [];
  for (
    let at = simple.indexOf(term);
    at >= 0 && word.start + at < word.end;
    at = simple.indexOf(term, at + 1)
  )
    places.push({ start: word.start + at, end: word.start + at + term.length });
  return places;
}

/** Where the words of a phrase follow each other, stop words between them aside. */
function rangesOfPhrase(words: readonly Word[], phrase: readonly TermQuery[]): TextRange[] {
  const told = words.filter((word) => word.terms.length > 0);
  const sets = told.map((word) => new Set(word.terms));
  const ranges: TextRange[] = [];
  for (let first = 0; phrase.length > 0 && first + phrase.length <= told.length; first++) {
    const stands = phrase.every((query, place) => termsMatched(query, sets[first + place]!).length > 0);
    if (stands) ranges.push({ start: told[first]!.start, end: told[first + phrase.length - 1]!.end });
  }
  return ranges;
}

function behindMarks(text: string, end: number): number {
  const marks = /[\p{M}\u200c\u200d]*/uy;
  marks.lastIndex = end;
  return end + marks.exec(text)![0].length;
}

function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
