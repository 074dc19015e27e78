import type { Analyser } from '../analyser.ts';
import { isJoinedInEnglish } from '../english/english-analyser.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';
import { RUSSIAN_STOP_WORDS } from './russian-words.ts';

/** Texts in Russian. Latin words in them are taken for English. */
export const russianAnalyser: Analyser = spacedAnalyser({
  language: 'ru',
  version: 1,
  stem: stemOfOtherScript,
  stopWords: RUSSIAN_STOP_WORDS,
  elision: null,
  isJoined: (first, second) => first === 'кибер' || isJoinedInEnglish(first, second),
});
