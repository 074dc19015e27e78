import type { Analyser } from '../analyser.ts';
import { isJoinedInEnglish } from '../english/english-analyser.ts';
import { ENGLISH_STOP_WORDS } from '../english/english-words.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';

/** Texts in Chinese, simplified or traditional. Latin words in them are taken for English. */
export const chineseAnalyser: Analyser = spacedAnalyser({
  language: 'zh',
  version: 1,
  stem: stemOfOtherScript,
  stopWords: ENGLISH_STOP_WORDS,
  elision: null,
  isJoined: isJoinedInEnglish,
});
