import type { Direction } from '#kernel/language.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Sets a value apart from the text round it, so that neither reorders the other (UAX #9, FSI … PDI). In right-to-left text
 * every value is set apart, since it may be Latin or digits; in left-to-right text only one that holds right-to-left letters.
 *
 * @example
 * isolate('Amman', 'ltr') // 'Amman'
 * isolate('Amman', 'rtl') // '\u2068Amman\u2069'
 */
export function isolate(value: string, around: Direction): string {
  if (value === '' || (around === 'ltr' && !RIGHT_TO_LEFT_LETTER.test(value))) return value;
  if (value.startsWith(FIRST_STRONG_ISOLATE) && value.indexOf(POP_DIRECTIONAL_ISOLATE) === value.length - 1)
    return value;
  return `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`;
}
