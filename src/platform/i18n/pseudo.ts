import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { PseudoLanguage } from './page-language.ts';

const PLAIN = 'AaBbCcDdEeGgHhIiJjKkLlMmNnOoPpRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåƁƀÇçĐđÉéĜĝĤĥÎîĴĵĶķĻļɱɱÑñÖöÞþŔŕŠšŢţÛûŴŵÝýŽž';

/** Makes room for the languages that need more of it: German and Russian texts are up to two fifths longer than English. */
const LENGTHENING = 0.4;

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP_DIRECTIONAL_FORMATTING = '\u202c';

function lengthen(text: string): string {
  let owed = 0;
  let longer = '';
  for (const letter of text) {
    const place = PLAIN.indexOf(letter);
    const shown = place < 0 ? letter : ACCENTED[place]!;
    longer += shown;
    owed += LENGTHENING;
    if (!/\p{Letter}/u.test(letter)) continue;
    longer += shown.toLowerCase().repeat(Math.floor(owed));
    owed -= Math.floor(owed);
  }
  return longer;
}

function mirror(text: string): string {
  return text.replace(/\S+(?: +\S+)*/g, `${RIGHT_TO_LEFT_OVERRIDE}$&${POP_DIRECTIONAL_FORMATTING}`);
}

function rewrite(elements: MessageFormatElement[], change: (text: string) => string): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: rewrite(element.children, change) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.entries(element.options).map(
      ([name, option]) => [name, { ...option, value: rewrite(option.value, change) }] as const,
    );
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  });
}

/**
 * Turns a parsed English message into a pseudo-language. Only the words change: arguments, plurals, choices and tags stay.
 * `qps-long` is accented, two fifths longer and in brackets, so that cut-off and hard-coded text show;
 * `qps-mirrored` runs from right to left.
 *
 * @example
 * const literal = (value: string) => ({ type: TYPE.literal, value });
 * pseudoMessage([literal('Save ')], 'qps-long') // [literal('['), literal('Šåvvé '), literal(']')]
 */
export function pseudoMessage(
  elements: MessageFormatElement[],
  language: PseudoLanguage,
): MessageFormatElement[] {
  if (language === 'qps-mirrored') return rewrite(elements, mirror);
  return [
    { type: TYPE.literal, value: '[' },
    ...rewrite(elements, lengthen),
    { type: TYPE.literal, value: ']' },
  ];
}
