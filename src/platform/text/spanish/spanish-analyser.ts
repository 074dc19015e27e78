import type { Analyser } from '../analyser.ts';
import { foldWord } from '../fold.ts';
import { stemOfOtherScript } from '../other-scripts.ts';
import { spacedAnalyser } from '../spaced-analyser.ts';
import { spanishStem } from './spanish-stem.ts';
import { SPANISH_PREFIXES, SPANISH_STOP_WORDS } from './spanish-words.ts';

/** Texts in Spanish. A word with ñ is found without it too; asked for with ñ, it is found only where ñ is written. */
export const spanishAnalyser: Analyser = spacedAnalyser({
  language: 'es',
  version: 1,
  stem: (folded) => (/^[a-z]/.test(folded) ? spanishStem(folded) : stemOfOtherScript(folded)),
  stopWords: SPANISH_STOP_WORDS,
  elision: /^[dl]['’‘ʼ＇`´](?=\p{L}{3})/iu,
  isJoined(first, second) {
    if (first === 'e') return /^(?!h?[ií])\p{L}{4,}$/u.test(second);
    return SPANISH_PREFIXES.has(first) && /^\p{L}{4,}$/u.test(second);
  },
  furtherTerms(surface) {
    const composed = surface.slice(0, 60).normalize('NFC');
    if (!/ñ/i.test(composed)) return [];
    const stem = spanishStem(composed.split(/ñ/i).map(foldWord).join('n'));
    return [`${stem}~${composed.toLowerCase().indexOf('ñ')}`];
  },
});
