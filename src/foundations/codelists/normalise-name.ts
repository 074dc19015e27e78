/**
 * A name as it is compared: without case, marks over letters, vowel signs of Arabic, punctuation and doubled spaces; the spellings of
 * alif, ya and ta marbuta count as one, as they do for readers.
 *
 * @example
 * normaliseName('Côte d’Ivoire') // 'cote d ivoire'
 * normaliseName('إفريقيا') // 'افريقيا'
 * normaliseName('Water & Sanitation') // 'water and sanitation'
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
