import type { Language } from '#kernel/language.ts';

/**
 * Makes a language's spaces unbreakable where its typography asks for it, so that nobody has to write characters that cannot be seen.
 * French: narrow before `; ! ?`, full before `:` and inside `« »` (Imprimerie nationale). The others have no such spaces.
 *
 * @example
 * typeset('fr', 'Numéro : {n} !') // 'Numéro\u00a0: {n}\u202f!'
 * typeset('en', 'Number: {n}!') // 'Number: {n}!'
 */
export function typeset(language: Language, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}
