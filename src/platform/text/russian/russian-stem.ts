import { endingList, endingOf, regionAfter } from '../regions.ts';
import { FAST_VOWELS, RUSSIAN_STEMS } from './russian-words.ts';

const VOWEL = /[аеиоуыэюя]/;

const GERUND_AFTER_A = endingList('в вши вшись');
const GERUND = endingList('ив ивши ившись ыв ывши ывшись');
const ADJECTIVE = endingList(
  'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею',
);
const PARTICIPLE_AFTER_A = endingList('ем нн вш ющ щ');
const PARTICIPLE = endingList('ивш ывш ующ');
const VERB_AFTER_A = endingList('ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно');
const VERB = endingList(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
);
const NOUN = endingList(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
);

/**
 * The stem of a Russian word, folded (ё is е): the Snowball Russian algorithm, with irregular forms looked up and vowels that come
 * and go taken out (рынок, рынка).
 *
 * @example
 * russianStem('технологиями') // 'технолог'
 * russianStem('рынок') // 'рынк'
 * russianStem('рынка') // 'рынк'
 */
export function russianStem(folded: string): string {
  const fixed = RUSSIAN_STEMS.get(folded);
  if (fixed !== undefined) return fixed;
  const rv = folded.search(VOWEL) + 1;
  if (rv === 0) return folded;
  const r2 = regionAfter(folded, regionAfter(folded, 0, VOWEL), VOWEL);
  let word = withoutInflection(folded, rv);
  if (word.endsWith('и') && word.length > rv) word = word.slice(0, -1);
  const derived = endingOf(word, ['ость', 'ост']);
  if (derived !== null && word.length - derived.length >= r2) word = word.slice(0, -derived.length);
  return withoutFleetingVowel(tidyEnd(word, rv));
}

function withoutInflection(word: string, rv: number): string {
  const gerund = cut(word, rv, GERUND, GERUND_AFTER_A);
  if (gerund !== null) return gerund;
  const reflexive = endingOf(word, ['ся', 'сь']);
  const bare = reflexive !== null && word.length - 2 >= rv ? word.slice(0, -2) : word;
  const adjective = cut(bare, rv, ADJECTIVE, []);
  if (adjective !== null) return cut(adjective, rv, PARTICIPLE, PARTICIPLE_AFTER_A) ?? adjective;
  return cut(bare, rv, VERB, VERB_AFTER_A) ?? cut(bare, rv, NOUN, []) ?? bare;
}

/** The word without the longest ending within its region, or null; those of `afterA` only behind а or я. */
function cut(word: string, rv: number, endings: readonly string[], afterA: readonly string[]): string | null {
  const region = word.slice(rv);
  const plain = endingOf(region, endings);
  const behind = afterA.find((ending) => region.endsWith(`а${ending}`) || region.endsWith(`я${ending}`));
  const longest = (plain?.length ?? 0) >= (behind?.length ?? 0) ? plain : behind;
  return longest === null || longest === undefined ? null : word.slice(0, -longest.length);
}

function tidyEnd(word: string, rv: number): string {
  const superlative = endingOf(word.slice(rv), ['ейше', 'ейш']);
  const rest = superlative === null ? word : word.slice(0, -superlative.length);
  if (rest.endsWith('нн')) return rest.slice(0, -1);
  return superlative === null && rest.endsWith('ь') && rest.length > rv ? rest.slice(0, -1) : rest;
}

function withoutFleetingVowel(stem: string): string {
  if (stem.length < 4 || FAST_VOWELS.has(stem)) return stem;
  return stem.replace(/(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)/, '');
}
