import { wholeLength } from './byte-sequences.ts';
import type { Encoding } from './encoding.ts';

/** How much a sample read in an encoding looks like language: 0 … 1. */
export interface EncodingScore {
  encoding: Encoding;
  score: number;
}

type Class = 'arabic' | 'cyrillic' | 'latin' | 'ascii-letter' | 'symbol' | 'neutral';

/**
 * Ranks the legacy encodings by how much the sample, read in each, looks like language; best first.
 *
 * For the single-byte ones: of the pairs of neighbouring characters with a letter or symbol beyond ASCII, the share that
 * joins letters of one script in ordinary case (`éc`, `قر`, `Мо`), not `сЗ`, `aй` or `ж±`. For GB18030, which must also be
 * valid byte for byte: the share of punctuation and of the 3,755 commonest characters (GB 2312 level 1).
 * Readings that give the very same text count once (French is the same in windows-1252 and windows-1256).
 */
export function rankLegacyEncodings(sample: Uint8Array, isWhole: boolean): EncodingScore[] {
  const scores: EncodingScore[] = [];
  const texts = new Set<string>();
  for (const encoding of ['windows-1252', 'windows-1251', 'windows-1256'] as const) {
    const text = new TextDecoder(encoding).decode(sample);
    if (!texts.has(text)) scores.push({ encoding, score: scorePairs(text) });
    texts.add(text);
  }
  const chinese = scoreChinese(sample, isWhole);
  if (chinese !== null) scores.push({ encoding: 'gb18030', score: chinese });
  return scores.sort((a, b) => b.score - a.score);
}

/** Punctuation that stands beside letters of every script; the joiners and marks of direction too. */
const NEUTRAL = new Set('\u00a0«»‘’“”‚„…–—°№¿¡،؛؟€\u200c\u200d\u200e\u200f');

function classOf(character: string): Class {
  if (/[A-Za-z]/.test(character)) return 'ascii-letter';
  if (character < '\x80' || NEUTRAL.has(character)) return 'neutral';
  if (/[\p{Script=Arabic}\u064b-\u0655\u0640]/u.test(character)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(character) ? 'latin' : 'symbol';
}

function scorePairs(text: string): number {
  const characters = [...text];
  const classes = new Map<string, Class>();
  for (const character of new Set(characters)) classes.set(character, classOf(character));
  let good = 0;
  let bad = 0;
  let accents = 0;
  for (let index = 1; index < characters.length; index++) {
    const [left, right] = [characters[index - 1]!, characters[index]!];
    const verdict = judgePair(left, classes.get(left)!, right, classes.get(right)!);
    accents = classes.get(right) === 'latin' ? accents + 1 : 0;
    // Portuguese has two accented letters in a row (ção); three are another script read wrongly.
    if (accents >= 3) bad++;
    else if (verdict === 'good') good++;
    else if (verdict === 'bad') bad++;
  }
  return good + bad === 0 ? 0 : good / (good + bad);
}

function judgePair(left: string, leftClass: Class, right: string, rightClass: Class) {
  if (leftClass === 'neutral' && rightClass === 'neutral') return 'silent';
  if (leftClass === 'symbol' || rightClass === 'symbol') return 'bad';
  if (leftClass === 'ascii-letter' && rightClass === 'ascii-letter') return 'silent';
  // A letter at a word's edge says little: every single-byte reading has letters there.
  if (leftClass === 'neutral' || rightClass === 'neutral') return 'silent';
  if (scriptOf(leftClass) !== scriptOf(rightClass)) return 'bad';
  return isLower(left) && isUpper(right) ? 'bad' : 'good';
}

function scriptOf(letter: Class): Class {
  return letter === 'ascii-letter' ? 'latin' : letter;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function scoreChinese(sample: Uint8Array, isWhole: boolean): number | null {
  const bytes = isWhole ? sample : sample.subarray(0, wholeLength(sample, 'gb18030'));
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  let common = 0;
  let pairs = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x81) continue;
    const trail = bytes[++index]!;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
    if (trail <= 0x39) index += 2;
  }
  return pairs === 0 ? 0 : common / pairs;
}
