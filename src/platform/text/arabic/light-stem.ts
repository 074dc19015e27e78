import { findInLexicon } from './lexicon.ts';

/** Endings of verbal nouns and of mutual action whose last two letters are no suffix (تحسين, تعاون). */
const ROOT_ENDING = /^(?:ت..ين|ت.اون|ت.ا.ن|.ا.ون|مت?.اون|م..ون|[اإ]..?.ان)$/u;

const FEMININE = /(?:[ةه]|ات|ت[اي]ن)$/u;

const SUFFIXES: readonly (readonly [suffix: RegExp, leaves: number, instead: string])[] = [
  [/يات$/u, 3, 'ي'],
  [/وهات$/u, 3, 'و'],
  [/ات$/u, 3, ''],
  [/ت[اي]ن$/u, 3, ''],
  [/ي[وي]ن$/u, 3, 'ي'],
  [/[اوي]ن$/u, 3, ''],
  [/ية$/u, 2, 'ي'],
  [/ته$/u, 3, ''],
  [/[ةه]$/u, 2, ''],
  [/وا$/u, 3, ''],
  [/ا$/u, 4, ''],
];

/**
 * The stem of a word that no list knows: pronoun, then one suffix of gender and number taken off, as far as
 * enough letters stay. The adjective's ي stays, so that رقمي never becomes رقم.
 *
 * @example
 * lightStem('لابتوبات', true) // 'لابتوب'
 * lightStem('ديمغرافية', true) // 'ديمغرافي'
 * lightStem('تحسين', true) // 'تحسين'
 * lightStem('حنكتها', false) // 'حنك'
 */
export function lightStem(core: string, hasArticle: boolean): string {
  const own = hasArticle ? core : withoutPronoun(core);
  if (ROOT_ENDING.test(own)) return own;
  for (const [suffix, leaves, instead] of SUFFIXES) {
    const found = suffix.exec(own);
    if (found === null || own.length - found[0].length < leaves) continue;
    const stem = own.slice(0, found.index) + instead;
    // Another noun, not its feminine: شهرة is not شهر.
    return stem.length === 3 && FEMININE.test(own) && findInLexicon(stem).length > 0 ? `${stem}ة` : stem;
  }
  return own;
}

function withoutPronoun(core: string): string {
  const pronoun = /(?:هما|كما|ها)$/u.exec(core) ?? /(?:هم|هن|كم|نا)$/u.exec(core.slice(1));
  if (pronoun === null) return core;
  const owned = core.slice(0, -pronoun[0].length);
  if (owned.length < 3) return core;
  return owned.length >= 4 && owned.endsWith('ت') && !owned.endsWith('ات') ? `${owned.slice(0, -1)}ة` : owned;
}
