import type { Analyser } from '../analyser.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';
import { englishStem } from './english-stem.ts';
import { ENGLISH_COMPOUNDS, ENGLISH_PREFIXES, ENGLISH_STOP_WORDS } from './english-words.ts';

/**
 * Whether two English words, in lower case, are also written as one.
 *
 * @example
 * isJoinedInEnglish('e', 'health') // true
 * isJoinedInEnglish('rural', 'health') // false
 */
export function isJoinedInEnglish(first: string, second: string): boolean {
  if (ENGLISH_PREFIXES.has(first)) return /^[a-z]{4,}$/.test(second);
  return ENGLISH_COMPOUNDS.has(first + second);
}

/** Texts in English. */
export const englishAnalyser: Analyser = spacedAnalyser({
  language: 'en',
  version: 1,
  stem: (folded) => (/^[a-z]/.test(folded) ? englishStem(folded) : stemOfOtherScript(folded)),
  stopWords: ENGLISH_STOP_WORDS,
  elision: /^[dl]['’‘ʼ＇`´](?=\p{L}{3})/iu,
  isJoined: isJoinedInEnglish,
});
