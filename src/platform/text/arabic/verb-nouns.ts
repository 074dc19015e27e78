import { findInLexicon } from './lexicon.ts';

/** Prefixes of the imperfect, or the alef with which some perfects begin, and the body of the verb. */
const VERB = /^[وف]?(?:[سل]?[يتن]|ا)(.{3,9})$/u;
/** ساهم, ناقشت: the perfect with a long first vowel; ركزت: with an ending. */
const PERFECT = /^[وف]?(?:(.ا..)(?:ت|وا|نا)?|(ت.{3,4}|...)(?:ت|وا|نا|تا|ته|تها|تهم|ه|ها|هم))$/u;
/** أعلن: its hamza says which form it is. */
const PERFECT_WITH_HAMZA = /^[وف]?أ(...)(?:ت|وا|نا|تا|ته|تها|ه|ها)?$/u;
const ENDING = /(?:ون|وا|ين|ان|نا|تا|ها|هم|ت|ن|ه|ا)$/u;

/** Verbal nouns that have become names of things; their verb means something else. */
const PARTED = new Set(['تقرير', 'تدبير', 'تكوين', 'تمكين', 'تصريح', 'تصدير']);

/**
 * The verbal noun of a conjugated verb, when the word lists know it: the imperfect of the usual forms (يعزز,
 * تستخدم, سيبتكر) and the perfect of those that begin with alef (استخدمت). None for verbs whose noun has another meaning.
 *
 * @example
 * verbalNounKeys('يعزز') // ['تعزيز']
 * verbalNounKeys('سيستخدمون') // ['استخدام']
 * verbalNounKeys('تبتكر') // ['ابتكار']
 * verbalNounKeys('ساهمت') // ['مساهمة']
 * verbalNounKeys('أعلنت') // ['اعلان']
 * verbalNounKeys('يكون') // []
 */
export function verbalNounKeys(word: string): string[] {
  const hamza = PERFECT_WITH_HAMZA.exec(word);
  if (hamza !== null) return fourthForm(hamza[1] as string).flatMap(knownLemma);
  const perfect = PERFECT.exec(word)
    ?.slice(1)
    .find((body) => body !== undefined);
  const present = VERB.exec(word)?.[1];
  if (perfect !== undefined) {
    const keys = [...nounsOf(perfect).flatMap(knownLemma).slice(0, 1), ...simpleNoun(perfect)];
    if (keys.length > 0) return [...new Set(keys)];
  }
  for (const body of present === undefined ? [] : [present, present.replace(ENDING, '')]) {
    // Of two derived forms the second is the likelier: ينفذ is تنفيذ before it is إنفاذ.
    const derived = nounsOf(body).flatMap(knownLemma).slice(0, 1);
    if (derived.length > 0) return derived;
    const simple = simpleNoun(body);
    if (simple.length > 0) return simple;
  }
  return [];
}

/** The noun of a verb of three letters that is written like it: دعم, بدء. */
function simpleNoun(body: string): string[] {
  return body.length === 3 ? knownLemma(body.replace(/[أا]$/u, 'ء')) : [];
}

/** The verbal nouns that a verb without its prefix could have, by the derived forms II to X. */
function nounsOf(body: string): string[] {
  const [a, b, c, d, e] = body.replace(/(?<=.)أ/gu, 'ء');
  if (body.length === 3) return [c === 'ي' ? `ت${a}${b}ية` : `ت${a}${b}ي${c}`, ...fourthForm(body)];
  if (body.length === 4) {
    const nouns = b === 'ا' ? [`م${body}ة`] : [];
    if (b === 'ت') nouns.push(`ا${a}ت${c}ا${d}`);
    if (a === 'ن') nouns.push(`ان${b}${c}ا${d}`);
    if (a === 'ت') nouns.push(body);
    if (body.startsWith('ست')) nouns.push(`است${c}${d}ا${d}`);
    return nouns;
  }
  if (body.length === 5 && a === 'ت') return [body];
  if (body.length === 5 && body.startsWith('ست')) {
    return d === 'ي' || d === 'ا' ? [`است${c}ا${e}ة`] : [`است${c}${d}ا${e}`];
  }
  return [];
}

/** إرسال; of a hollow root إتاحة. */
function fourthForm([a, b, c]: string): string[] {
  if (c === 'ي') return [`إ${a}${b}اء`];
  return b === 'ي' || b === 'ا' ? [`إ${a}ا${c}ة`] : [`إ${a}${b}ا${c}`];
}

function knownLemma(form: string): string[] {
  return findInLexicon(form)
    .filter(({ isPlural, key }) => !isPlural && !PARTED.has(key))
    .map(({ key }) => key);
}
