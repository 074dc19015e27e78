import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference number that a person can read out: eight characters of Crockford's base 32 (no I, L, O, U), from five bytes. The page
 * and the log carry the same one.
 *
 * @example
 * makeReference(new Uint8Array([0, 0, 0, 0, 31])) // '0000000Z'
 */
export function makeReference(bytes: Uint8Array = randomBytes(5)): string {
  let number = bytes.slice(0, 5).reduce((sum, byte) => sum * 256 + byte, 0);
  let text = '';
  for (let place = 0; place < 8; place += 1) {
    text = ALPHABET[number % 32] + text;
    number = Math.floor(number / 32);
  }
  return text;
}
