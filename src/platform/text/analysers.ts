import { isLanguage, type Language, type LanguageTag } from '#kernel/language.ts';
import type { Analyser } from './analyser.ts';
import { arabicAnalyser } from './arabic/arabic-analyser.ts';
import { chineseAnalyser } from './chinese/chinese-analyser.ts';
import { englishAnalyser } from './english/english-analyser.ts';
import { frenchAnalyser } from './french/french-analyser.ts';
import { plainAnalyser } from './plain-analyser.ts';
import { russianAnalyser } from './russian/russian-analyser.ts';
import { spanishAnalyser } from './spanish/spanish-analyser.ts';

/** UTF-16 units of a text that are analysed; what lies behind has no terms. */
export const LONGEST_TEXT = 200_000;

const ANALYSERS: Record<Language, Analyser> = {
  ar: bounded(arabicAnalyser),
  zh: bounded(chineseAnalyser),
  en: bounded(englishAnalyser),
  fr: bounded(frenchAnalyser),
  ru: bounded(russianAnalyser),
  es: bounded(spanishAnalyser),
};

const PLAIN = bounded(plainAnalyser('und'));

/** Raised when the common rules change; the analysers' own versions stand behind it. */
const COMMON_VERSION = 1;

/** Changes whenever any text may give other terms than before: with an analyser, and with the ICU that cuts Chinese. Kept with the index. */
export const TEXT_VERSION: number = [ANALYSERS, { PLAIN }]
  .flatMap((analysers) => Object.values(analysers))
  .reduce((sum, analyser) => sum + analyser.version, COMMON_VERSION * 100 + icuRelease() * 10_000);

/**
 * The analyser of a language: one of the six, or the plain one for all others. Reads the first 200,000 UTF-16 units of a text.
 *
 * @example
 * analyserFor('fr').words('l’école rurale').map((word) => word.terms[0]) // ['ecol', 'rural']
 * analyserFor('fr-CH').language // 'fr'
 * analyserFor('pt').words('Educação').map((word) => word.terms[0]) // ['educacao']
 */
export function analyserFor(language: LanguageTag): Analyser {
  const primary = language.toLowerCase().split('-')[0]!;
  return isLanguage(primary) ? ANALYSERS[primary] : PLAIN;
}

function bounded(analyser: Analyser): Analyser {
  return { ...analyser, words: (text) => analyser.words(text.length > LONGEST_TEXT ? cutText(text) : text) };
}

/** The start of a text, cut between code points. */
function cutText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

/** 78.3 is 783. */
function icuRelease(): number {
  return Number((process.versions.icu ?? '0').replace('.', ''));
}
