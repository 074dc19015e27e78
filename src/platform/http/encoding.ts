import { parseWeightedList } from './weighted-list.ts';

/** How a body is encoded on its way. */
export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * The smallest encoding that the reader's program takes (RFC 9110 §12.5.3); `identity` when it names none of ours.
 *
 * @example
 * chooseEncoding('gzip, deflate, br') // 'br'
 * chooseEncoding('br;q=0, gzip') // 'gzip'
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const choices = parseWeightedList(acceptEncoding);
  const takes = (name: string) =>
    (choices.find(({ choice }) => choice === name) ?? choices.find(({ choice }) => choice === '*'))?.weight ??
    0;
  const brotli = takes('br');
  const gzip = takes('gzip');
  if (brotli === 0 && gzip === 0) return 'identity';
  return brotli >= gzip ? 'br' : 'gzip';
}
