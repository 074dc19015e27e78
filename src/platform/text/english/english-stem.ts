import { endingList, endingOf, regionAfter } from '../regions.ts';
import { ENGLISH_SPELLINGS, ENGLISH_STEMS } from './english-words.ts';

const VOWEL = /[aeiouy]/;
/** Beginnings behind which the first region starts, so that their families stay apart (Snowball English). */
const FIRST_REGION =
  /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter|author|mobil|custom|experi|numer)/;
const SHORT_SYLLABLE = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
const DOUBLED = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = endingList('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize');

/** A word with where its two regions begin. */
interface Regions {
  readonly r1: number;
  readonly r2: number;
}

/**
 * The stem of an English word, folded: the Snowball English algorithm (Porter 2) after British spellings have been written as
 * American and irregular forms looked up.
 *
 * @example
 * englishStem('organisations') // 'organiz'
 * englishStem('children') // 'child'
 * englishStem('planning') // 'plan'
 */
export function englishStem(folded: string): string {
  const word = ENGLISH_SPELLINGS.reduce(
    (text, [british, american]) => text.replace(british, american),
    folded,
  );
  return ENGLISH_STEMS.get(folded) ?? ENGLISH_STEMS.get(word) ?? (word.length < 3 ? word : shorten(word));
}

function shorten(given: string): string {
  const marked = given.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = FIRST_REGION.exec(marked)?.[0].length ?? regionAfter(marked, 0, VOWEL);
  const regions = { r1, r2: regionAfter(marked, r1, VOWEL) };
  let word = withoutPlural(marked);
  word = withoutVerbEnding(word, regions);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  word = replaceEnding(word, STEP_2, regions.r1);
  word = withoutShortEnding(word, regions);
  word = replaceEnding(word, STEP_3, regions.r1);
  if (word.endsWith('ative') && word.length - 5 >= regions.r2) word = word.slice(0, -5);
  word = withoutSuffix(word, regions);
  return withoutFinal(word, regions).toLowerCase();
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word) || !word.endsWith('s')) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string, { r1 }: Regions): string {
  const ee = /ee(?:d|dly)$/.exec(word);
  if (ee !== null) return ee.index >= r1 ? word.slice(0, ee.index + 2) : word;
  const ending = endingOf(word, ['ingly', 'edly', 'ing', 'ed']);
  const rest = ending === null ? '' : word.slice(0, -ending.length);
  if (!VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLED.test(rest)) return /^[aeo](?:dd|gg|ff)$/.test(rest) ? rest : rest.slice(0, -1);
  return r1 >= rest.length && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
}

function replaceEnding(word: string, table: readonly (readonly [string, string])[], region: number): string {
  const found = table.find(([ending]) => word.endsWith(ending));
  if (found === undefined || word.length - found[0].length < region) return word;
  return word.slice(0, -found[0].length) + found[1];
}

/** Endings of the second step that look at the letter before them. */
function withoutShortEnding(word: string, { r1 }: Regions): string {
  if (/logi$/.test(word) && word.length - 3 >= r1) return word.slice(0, -1);
  return /[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1 ? word.slice(0, -2) : word;
}

function withoutSuffix(word: string, { r2 }: Regions): string {
  const ending = endingOf(word, STEP_4);
  if (ending !== null) return word.length - ending.length >= r2 ? word.slice(0, -ending.length) : word;
  return /[st]ion$/.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

function withoutFinal(word: string, { r1, r2 }: Regions): string {
  const place = word.length - 1;
  const isShort = SHORT_SYLLABLE.test(word.slice(0, -1));
  const isSilent = word.endsWith('e') && (place >= r2 || (place >= r1 && !isShort));
  if (isSilent || (word.endsWith('ll') && place >= r2)) return word.slice(0, -1);
  return word.replace(/iz(?:e|er)$/, 'iz');
}
