import type { Analyser } from './analyser.ts';
import { spacedAnalyser } from './spaced-analyser.ts';

/**
 * Texts in a language without an analyser of its own: words as they stand, without case and accents. Chinese, Thai and their
 * neighbours are cut into words by ICU.
 */
export function plainAnalyser(language: string): Analyser {
  return spacedAnalyser({
    language,
    version: 1,
    stem: (folded) => folded,
    stopWords: new Set(),
    elision: /^[dl]['’‘ʼ＇`´](?=\p{L}{3})/iu,
    isJoined: () => false,
  });
}
