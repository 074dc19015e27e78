import { findInLexicon } from './lexicon.ts';

/** Prefixes of the imperfect, or the alef with which some perfects begin, and the body of the verb. */
const VERB = /^[وف]?(?:[سل]?[يتن]|ا)(.{3,9})$/u;
/** ساهم, ناقشت: the perfect with a long first vowel; ركزت: with an ending. */
const PERFECT = /^[وف]?(?:(.ا..)(?:ت|وا|نا)?|(ت.{3,4}|...)(?:ت|وا|نا|تا))$/u;
/** أعلن: its hamza says which form it is. */
const PERFECT_WITH_HAMZA = /^[وف]?أ(.)(.)(.)(?:ت|وا|نا|تا)?$/u;
const ENDING = /(?:ون|وا|ين|ان|نا|تا|ها|هم|ت|ن|ه|ا)$/u;

/** Verbal nouns that have become names of things; their verb means something else. */
const PARTED = new Set(['تقرير', 'تدبير', 'تكوين', 'تمكين', 'تصريح', 'تعديل']);

/**
 * The verbal noun of a conjugated verb, when the word lists know it: the imperfect of the usual forms (يعزز,
 * تستخدم, سيبتكر) and the perfect of those that begin with alef (استخدمت). None when two nouns compete.
 *
 * @example
 * verbalNounKeys('يعزز') // ['تعزيز']
 * verbalNounKeys('سيستخدمون') // ['استخدام']
 * verbalNounKeys('تبتكر') // ['ابتكار']
 * verbalNounKeys('ساهمت') // ['مساهمة']
 * verbalNounKeys('أعلنت') // ['اعلان']
 * verbalNounKeys('يصدر') // []
 */
export function verbalNounKeys(word: string): string[] {
  const hamza = PERFECT_WITH_HAMZA.exec(word);
  if (hamza !== null) return knownLemma(`إ${hamza[1]}${hamza[2]}ا${hamza[3]}`);
  for (const body of bodiesOf(word)) {
    const keys = [...new Set(nounsOf(body).flatMap(knownLemma))];
    if (keys.length === 1) return keys;
    if (keys.length === 0 && body.length === 3) {
      const simple = knownLemma(body.replace(/[أا]$/u, 'ء'));
      if (simple.length > 0) return simple;
    }
  }
  return [];
}

function bodiesOf(word: string): string[] {
  const present = VERB.exec(word)?.[1];
  const perfect = PERFECT.exec(word)
    ?.slice(1)
    .find((body) => body !== undefined);
  return [present, present?.replace(ENDING, ''), perfect].filter((body) => body !== undefined);
}

/** The verbal nouns that a verb without its prefix could have, by the derived forms II to X. */
function nounsOf(body: string): string[] {
  const [a, b, c, d, e] = body;
  if (body.length === 3) return [`ت${a}${b}ي${c}`, `إ${a}${b}ا${c}`];
  if (body.length === 4) {
    const nouns = b === 'ا' ? [`م${body}ة`] : [];
    if (b === 'ت') nouns.push(`ا${a}ت${c}ا${d}`);
    if (a === 'ن') nouns.push(`ان${b}${c}ا${d}`);
    if (a === 'ت') nouns.push(body);
    return nouns;
  }
  if (body.length === 5 && a === 'ت') return [body];
  if (body.length === 5 && body.startsWith('ست')) {
    return d === 'ي' || d === 'ا' ? [`است${c}ا${e}ة`] : [`است${c}${d}ا${e}`];
  }
  return [];
}

function knownLemma(form: string): string[] {
  return findInLexicon(form)
    .filter(({ isPlural, key }) => !isPlural && !PARTED.has(key))
    .map(({ key }) => key);
}
