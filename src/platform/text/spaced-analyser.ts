import type { LanguageTag } from '#kernel/language.ts';
import type { Analyser, TermQuery, Word } from './analyser.ts';
import { hanQuery, isHanTerm, wordsOfRun } from './chinese/han-words.ts';
import { cutTerm, foldWord } from './fold.ts';
import { tokensOf } from './tokens.ts';

/** What a language that puts spaces between words knows beyond the common rules. */
export interface SpacedLanguage {
  readonly language: LanguageTag;
  readonly version: number;
  /** The stem of a folded word, in whatever script it is. */
  stem(folded: string): string;
  /** Folded words that say nothing about what a text is about. */
  readonly stopWords: ReadonlySet<string>;
  /** An article or particle that is written together with the word behind it: l', d', qu'. */
  readonly elision: RegExp | null;
  /** Whether two words, in lower case, with a space between them are also written as one: cyber security. */
  isJoined(first: string, second: string): boolean;
  /** Terms that say more than the stem and hold a `~`: the form with ñ. `surface` is one piece as written. */
  furtherTerms?(surface: string): readonly string[];
}

/** Marks a term that a word as written asks for instead of its stem. */
const PRECISE = '~';

const HYPHEN = /[-\u2010\u2011\u2043]/;
const APOSTROPHE = /['’‘ʼ＇`´]/g;
const POSSESSIVE = /['’‘ʼ＇`´]s$/i;
const NUMBER = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
const THOUSANDS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** UTF-16 units of a word that are looked at. */
const LONGEST_SURFACE = 400;

/** Words whose terms are remembered: most words of a text stand in others too. */
const MOST_REMEMBERED = 20_000;
/** UTF-16 units of the longest word that is remembered. */
const LONGEST_REMEMBERED = 40;

/** An analyser made of the common rules and what one language adds. */
export function spacedAnalyser(given: SpacedLanguage): Analyser {
  const rules = { ...given, remembered: new Map<string, readonly string[]>() };
  return {
    language: rules.language,
    version: rules.version,
    words: (text) => joinWords(rules, text, splitWords(rules, text)),
    query: queryOf,
  };
}

interface Rules extends SpacedLanguage {
  readonly remembered: Map<string, readonly string[]>;
}

function rememberedTerms(rules: Rules, surface: string): readonly string[] {
  const known = rules.remembered.get(surface);
  if (known !== undefined) return known;
  if (surface.length > LONGEST_REMEMBERED) return termsOf(rules, surface);
  if (rules.remembered.size >= MOST_REMEMBERED) rules.remembered.clear();
  // A slice would hold the whole text that it was cut from in memory.
  const copy = surface.split('').join('');
  const terms = termsOf(rules, copy);
  rules.remembered.set(copy, terms);
  return terms;
}

function splitWords(rules: Rules, text: string): Word[] {
  const words: Word[] = [];
  for (const { start, end, isUnspaced } of tokensOf(text)) {
    if (isUnspaced) for (const word of wordsOfRun(text, start, end)) words.push(word);
    else words.push(readWord(rules, text, start, end));
  }
  return words;
}

function readWord(rules: Rules, text: string, tokenStart: number, end: number): Word {
  const token = text.slice(tokenStart, end);
  const elided = rules.elision?.exec(token)?.[0].length ?? 0;
  const surface = token.slice(elided);
  return { surface, start: tokenStart + elided, end, terms: rememberedTerms(rules, surface) };
}

function termsOf(rules: Rules, whole: string): string[] {
  const surface = whole.length > LONGEST_SURFACE ? whole.slice(0, LONGEST_SURFACE) : whole;
  if (NUMBER.test(surface)) return [readNumber(surface)];
  if (/^(?:\p{L}\.){2,}$/u.test(surface)) return termsOfPiece(rules, surface.replaceAll('.', ''));
  if (surface.includes('&')) return termsOfParts(rules, surface.split('&'));
  return HYPHEN.test(surface)
    ? termsOfParts(rules, surface.split(HYPHEN))
    : termsOfPiece(rules, surface.replace(POSSESSIVE, '').replace(APOSTROPHE, ''));
}

/** The compound as one term, then its parts. Single letters are no parts: e-health is not found by every e. */
function termsOfParts(rules: Rules, parts: readonly string[]): string[] {
  const bare = parts.map((part) => part.replace(POSSESSIVE, '').replace(APOSTROPHE, ''));
  const joined = stemTerm(rules, foldWord(bare.join('')));
  const further = bare.filter((part) => part.length > 1).flatMap((part) => termsOfPiece(rules, part));
  return [...new Set([joined, ...further])].filter((term) => term !== '');
}

function termsOfPiece(rules: Rules, piece: string): string[] {
  const folded = foldWord(/^\p{Lu}{2,}s$/u.test(piece) ? piece.slice(0, -1) : piece);
  if (folded === '' || (rules.stopWords.has(folded) && !isAcronym(piece))) return [];
  const halves = /^(\p{L}{2,20})(\p{Nd}{1,4})$/u.exec(folded);
  if (halves !== null) return [folded, stemTerm(rules, halves[1]!), halves[2]!];
  const stem = stemTerm(rules, folded);
  const further = rules.furtherTerms?.(piece) ?? [];
  return [...new Set([stem, ...further])];
}

function stemTerm(rules: Rules, folded: string): string {
  return cutTerm(rules.stem(folded));
}

/** WHO and IT in capitals are names; who and it are not. */
function isAcronym(piece: string): boolean {
  return piece.length >= 2 && piece === piece.toUpperCase() && piece !== piece.toLowerCase();
}

/** 10,000 and 10.000 are 10000; 3,5 is 3.5. */
function readNumber(surface: string): string {
  const digits = foldWord(surface);
  return THOUSANDS.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
}

/** Makes one word of two that are also written together, so that all three ways of writing meet. */
function joinWords(rules: Rules, text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const next = words[index + 1];
    if (next !== undefined && areJoined(rules, text, word, next)) {
      joined.push(joinedWord(rules, text, word, next));
      index++;
    } else joined.push(word);
  }
  return joined;
}

function areJoined(rules: Rules, text: string, first: Word, second: Word): boolean {
  const gap = second.start - first.end;
  if (gap !== 1 || first.surface.length > 20 || second.surface.length > 40) return false;
  if (!/\s/.test(text[first.end]!)) return false;
  if (/^\d{1,2}$/.test(first.surface)) return /^g$/i.test(second.surface);
  return rules.isJoined(first.surface.toLowerCase(), second.surface.toLowerCase());
}

function joinedWord(rules: Rules, text: string, first: Word, second: Word): Word {
  const surface = text.slice(first.start, second.end);
  const parts = [first, second].filter((word) => word.surface.length > 1).flatMap((word) => word.terms);
  const whole = stemTerm(rules, foldWord(first.surface) + foldWord(second.surface));
  return { surface, start: first.start, end: second.end, terms: [...new Set([whole, ...parts])] };
}

/** One term; or the compound as a whole, or all of its parts when none of them was left out. */
function queryOf(word: Word): TermQuery | null {
  const [principal, ...parts] = word.terms;
  if (principal === undefined) return null;
  if (isHanTerm(principal)) return hanQuery(principal);
  const precise = parts.find((term) => term.includes(PRECISE));
  if (precise !== undefined && parts.length === 1) return { term: precise };
  const whole = { term: principal };
  return parts.length < 2 ? whole : { any: [whole, { all: parts.map((term) => ({ term })) }] };
}
