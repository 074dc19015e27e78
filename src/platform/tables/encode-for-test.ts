import type { Encoding } from './encoding.ts';

const tables = new Map<Encoding, Map<string, number[]>>();

/** Writes text in an encoding, for tests only: Node can read the legacy encodings but not write them. */
export function encodeForTest(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const found = table.get(character);
    if (!found) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function tableOf(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < (encoding === 'gb18030' ? 0x80 : 0x100); byte++)
    table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  if (encoding !== 'gb18030') return table;
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!table.has(character)) table.set(character, [lead, trail]);
      }
  return table;
}

/** Bytes as a stream of pieces of a given length. */
export async function* inPieces(bytes: Uint8Array | string, length = 65_536): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let start = 0; start < all.length; start += length) yield all.subarray(start, start + length);
}
