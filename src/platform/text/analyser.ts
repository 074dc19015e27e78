import type { LanguageTag } from '#kernel/language.ts';

/** A stretch of the original text and the terms it is found by. */
export interface Word {
  /** The text as written, from `start` to `end`. */
  readonly surface: string;
  /** UTF-16 offset of the first unit in the text given. */
  readonly start: number;
  /** UTF-16 offset behind the last unit in the text given. */
  readonly end: number;
  /** Normalised index terms, the principal first; empty for a stop word. No white space, at most 60 code points each. */
  readonly terms: readonly string[];
}

/** What a query asks for: a term, all of several, or any of several. */
export type TermQuery =
  | { readonly term: string }
  | { readonly all: readonly TermQuery[] }
  | { readonly any: readonly TermQuery[] };

/**
 * Splits texts of one language into words and their terms.
 *
 * Pure: the same text gives the same terms for one `version` on one release of Node (whose ICU segments Chinese and Arabic).
 * Never throws, whatever the text; time grows with the length of the text only.
 */
export interface Analyser {
  readonly language: LanguageTag;
  /** Raised whenever a text would give other terms than before. */
  readonly version: number;
  /** The words of a text in order of their start, with the terms under which each is indexed. */
  words(text: string): Word[];
  /** What one word of a query asks for, all its ways to be found; null for stop words and punctuation. */
  query(word: Word): TermQuery | null;
}
