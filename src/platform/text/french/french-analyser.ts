import type { Analyser } from '../analyser.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';
import { frenchStem } from './french-stem.ts';
import { FRENCH_COMPOUNDS, FRENCH_PREFIXES, FRENCH_STOP_WORDS } from './french-words.ts';

/** Texts in French. */
export const frenchAnalyser: Analyser = spacedAnalyser({
  language: 'fr',
  version: 1,
  stem: (folded) => (/^[a-z]/.test(folded) ? frenchStem(folded) : stemOfOtherScript(folded)),
  stopWords: FRENCH_STOP_WORDS,
  elision: /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu)['’‘ʼ＇`´](?=\p{L})/iu,
  isJoined: (first, second) =>
    FRENCH_PREFIXES.has(first) ? /^\p{L}{4,}$/u.test(second) : FRENCH_COMPOUNDS.has(first + second),
});
