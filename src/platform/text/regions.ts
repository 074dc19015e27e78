/**
 * Where the region begins that the Snowball algorithms call R1 (and, asked again from there, R2): behind the first consonant
 * that follows a vowel, at or after `from`; the length of the word when there is none.
 *
 * @example
 * regionAfter('beautiful', 0, /[aeiouy]/) // 5
 * regionAfter('beautiful', 5, /[aeiouy]/) // 7
 * regionAfter('eau', 0, /[aeiouy]/) // 3
 */
export function regionAfter(word: string, from: number, vowel: RegExp): number {
  for (let place = from + 1; place < word.length; place++)
    if (vowel.test(word[place - 1]!) && !vowel.test(word[place]!)) return place + 1;
  return word.length;
}

/**
 * The longest of some endings that a word has, or null. Endings are tried in the order given, longest first.
 *
 * @example
 * endingOf('nations', ['ions', 's']) // 'ions'
 * endingOf('nation', ['ions', 's']) // null
 */
export function endingOf(word: string, endings: readonly string[]): string | null {
  return endings.find((ending) => word.endsWith(ending)) ?? null;
}

/**
 * Endings written with spaces between them, longest first.
 *
 * @example
 * endingList('s ions') // ['ions', 's']
 */
export function endingList(written: string): readonly string[] {
  return written.split(/\s+/).sort((one, other) => other.length - one.length);
}
