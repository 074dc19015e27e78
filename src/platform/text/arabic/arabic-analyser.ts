import type { Analyser, TermQuery, Word } from '../analyser.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';
import { type ArabicTerms, arabicTerms } from './arabic-terms.ts';
import { normaliseArabic, westernDigits } from './normalise-arabic.ts';
import { type ScriptRun, splitArabicText } from './split-arabic-text.ts';
import { isStopWord } from './stop-words.ts';

/** Letters of a word that are looked at; terms are no longer either. */
const LONGEST_WORD = 60;
const NO_TERMS: ArabicTerms = { indexed: [], asked: [] };
const ARABIC_LETTER = /^[[\p{L}&&\p{scx=Arab}]\u0640]/v;

/** Numbers and words of other scripts that stand in an Arabic text. */
const OTHERS = spacedAnalyser({
  language: 'ar',
  version: 1,
  stem: stemOfOtherScript,
  stopWords: new Set(),
  elision: null,
  isJoined: () => false,
});

/**
 * Analyser of Arabic: a light stemmer led by word lists. Texts are found whatever particles and suffixes a word
 * carries, in the singular, dual and plural, broken plurals included, and from a conjugated verb to its
 * verbal noun. Stop words have no terms. Letters of Persian and Urdu are read as the Arabic ones.
 *
 * @example
 * arabicAnalyser.words('وبالمشاريع')[0].terms // ['مشروع', 'مشاريع']
 * arabicAnalyser.query(arabicAnalyser.words('مشروع')[0]) // { term: 'مشروع' }
 * arabicAnalyser.query(arabicAnalyser.words('في')[0]) // null
 * arabicAnalyser.words('عام ٢٠٣٠')[1].terms // ['2030']
 */
export const arabicAnalyser: Analyser = {
  language: 'ar',
  version: 1,
  words: (text) => splitArabicText(text).flatMap(wordsOf),
  query: (word) => (ARABIC_LETTER.test(word.surface) ? askFor(word.surface) : OTHERS.query(word)),
};

function wordsOf({ text, start, isArabic }: ScriptRun): Word[] {
  if (isArabic) return [{ surface: text, start, end: start + text.length, terms: termsOf(text).indexed }];
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  return OTHERS.words(westernDigits(text)).map((word) => ({
    surface: text.slice(word.start, word.end),
    start: start + word.start,
    end: start + word.end,
    terms: word.terms,
  }));
}

function termsOf(surface: string): ArabicTerms {
  const word = normaliseArabic(surface.slice(0, 2 * LONGEST_WORD)).slice(0, LONGEST_WORD);
  return word.length < 2 || isStopWord(word) ? NO_TERMS : arabicTerms(word);
}

function askFor(surface: string): TermQuery | null {
  const queries = termsOf(surface).asked.map((term) => ({ term }));
  return queries.length > 1 ? { any: queries } : (queries[0] ?? null);
}
