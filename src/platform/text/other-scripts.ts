import { englishStem } from './english/english-stem.ts';
import { russianStem } from './russian/russian-stem.ts';

/**
 * The stem of a folded word that is not in the script of the text's language: Latin letters are taken for English, Cyrillic for
 * Russian, others are left as they are.
 *
 * @example
 * stemOfOtherScript('networks') // 'network'
 * stemOfOtherScript('школами') // 'школ'
 * stemOfOtherScript('ελλαδα') // 'ελλαδα'
 */
export function stemOfOtherScript(folded: string): string {
  if (/^[a-z]/.test(folded)) return englishStem(folded);
  return /^[\u0400-\u04ff]/.test(folded) ? russianStem(folded) : folded;
}
