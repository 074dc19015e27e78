import { SIMPLIFIED, TRADITIONAL } from './traditional.ts';

const FORMS = new Map([...TRADITIONAL].map((character, place) => [character, SIMPLIFIED[place]!]));

/**
 * Chinese in simplified characters, one for one, so that offsets stay. A character that stands for several (乾, 著) becomes the
 * commonest; words that differ between regions stay different.
 *
 * @example
 * simplify('網絡發展') // '网络发展'
 * simplify('网络') // '网络'
 */
export function simplify(text: string): string {
  let simple = '';
  for (const character of text) simple += FORMS.get(character) ?? character;
  return simple;
}
