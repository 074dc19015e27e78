/** Most code points of a term; the rest of a longer word is not looked at. */
export const LONGEST_TERM = 60;

/** UTF-16 units of a word that are looked at; more than enough for `LONGEST_TERM` code points with marks. */
const LONGEST_WORD = 240;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
};

/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; in other scripts marks are vowels and stay. The breve of й stays too. */
const MARKS =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Variation_Selector}/gu;

/**
 * A word as it is compared: compatibility forms made plain (NFKC), lower case, without accents and invisible characters.
 * The letter й stays, ё becomes е. At most 60 code points.
 *
 * @example
 * foldWord('Développement') // 'developpement'
 * foldWord('５Ｇ') // '5g'
 * foldWord('ЁЛКИ') // 'елки'
 * foldWord('йод') // 'йод'
 * foldWord('Œuvre') // 'oeuvre'
 * foldWord('٢٠٣٠') // '2030'
 */
export function foldWord(word: string): string {
  const short = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD).toWellFormed() : word;
  const lower = short.toLowerCase();
  return cutTerm(/^[a-z0-9]*$/.test(lower) ? lower : foldLetters(lower));
}

function foldLetters(lower: string): string {
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/[ßœæøłđðþıŋς]/g, (letter) => LETTERS[letter]!)
    .replace(/\s/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, westernDigit)
    .normalize('NFC');
}

function westernDigit(digit: string): string {
  const place = digit.charCodeAt(0) & 0xf;
  return String(digit < '\u0900' ? place : place - 6);
}

/**
 * A term cut to its greatest length, between code points.
 *
 * @example
 * cutTerm('a'.repeat(70)).length // 60
 */
export function cutTerm(term: string): string {
  return term.length <= LONGEST_TERM ? term : [...term].slice(0, LONGEST_TERM).join('');
}
