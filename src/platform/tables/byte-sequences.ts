import type { Encoding } from './encoding.ts';

/**
 * How many bytes the character that starts at `index` takes, judged by its lead byte alone (by its second byte too in
 * GB18030); may point past the end of `bytes`.
 *
 * @example
 * sequenceLength(Uint8Array.of(0xe4, 0xb8, 0xad), 0, 'utf-8') // 3
 */
export function sequenceLength(bytes: Uint8Array, index: number, encoding: Encoding): number {
  const lead = bytes[index]!;
  if (encoding === 'utf-8') return lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
  if (encoding === 'gb18030') {
    if (lead <= 0x80 || lead === 0xff) return 1;
    const second = bytes[index + 1];
    return second !== undefined && second >= 0x30 && second <= 0x39 ? 4 : 2;
  }
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const high = bytes[index + (encoding === 'utf-16le' ? 1 : 0)];
    return high !== undefined && high >= 0xd8 && high <= 0xdb ? 4 : 2;
  }
  return 1;
}

/**
 * The length of the longest start of `bytes` that does not end inside a character; `bytes` must start at a character.
 *
 * @example
 * wholeLength(Uint8Array.of(0x41, 0xe4, 0xb8), 'utf-8') // 1
 */
export function wholeLength(bytes: Uint8Array, encoding: Encoding): number {
  let index = synchronisedStart(bytes, encoding);
  while (index < bytes.length) {
    const next = index + sequenceLength(bytes, index, encoding);
    if (next > bytes.length) return index;
    index = next;
  }
  return bytes.length;
}

/** A place near the end where a character surely starts, so that only a few bytes need walking. */
function synchronisedStart(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith('windows')) return bytes.length;
  if (encoding.startsWith('utf-16')) {
    const last = Math.max(0, (bytes.length & ~1) - 2);
    const high = bytes[last + (encoding === 'utf-16le' ? 1 : 0)];
    return high !== undefined && high >= 0xdc && high <= 0xdf ? Math.max(0, last - 2) : last;
  }
  for (let index = bytes.length - 1; index > 0; index--) {
    const byte = bytes[index]!;
    // In GB18030 a byte below 0x30 never is the second, third or fourth of a character.
    if (encoding === 'gb18030' ? byte < 0x30 : byte < 0x80 || byte >= 0xc0) return index;
  }
  return 0;
}
