import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, type InvalidBytes, WrongEncoding } from './decode-text.ts';
import { encodeForTest, inPieces } from './encode-for-test.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';

async function decode(bytes: Uint8Array, encoding: Encoding, length?: number) {
  const invalid: InvalidBytes[] = [];
  let text = '';
  for await (const piece of decodeText(inPieces(bytes, length), encoding, (place) => invalid.push(place)))
    text += piece;
  return { text, invalid };
}

const TEXTS: Record<Encoding, string> = {
  'utf-8': 'نص 文 é 😀\n',
  'utf-16le': 'نص 文 é 😀\n',
  'utf-16be': 'نص 文 é 😀\n',
  'windows-1256': 'نص، été\n',
  'windows-1251': 'Отчёт № 5\n',
  'windows-1252': 'Œuvre – 5 €\n',
  gb18030: '数字，abc 报告\n',
};

describe('decodeText', () => {
  it.each(ENCODINGS)('reads %s the same in pieces of any size', async (encoding) => {
    const text = TEXTS[encoding].repeat(5);
    const bytes = encodeForTest(text, encoding);
    for (let length = 1; length <= 9; length++)
      expect(await decode(bytes, encoding, length)).toEqual({ text, invalid: [] });
  });

  it.each([
    ['windows-1256', 'c7e1e3d4c7d1edda20c7e1d1dee3edc9a120cadeD1EDD1', 'المشاريع الرقمية، تقرير'],
    ['windows-1251', 'd6e8f4f0eee2fbe520eff0eee5eaf2fb3a20eef2f7b8f2', 'Цифровые проекты: отчёт'],
    ['windows-1252', '6c92e974e92c209c75767265', 'l’été, œuvre'],
    ['gb18030', 'cafdd7d6b7a2d5b9cfeec4bfa3acb1a8b8e6', '数字发展项目，报告'],
  ] as const)('reads %s as iconv wrote it', async (encoding, hex, text) => {
    expect(await decode(Buffer.from(hex, 'hex'), encoding)).toEqual({ text, invalid: [] });
  });

  it('reports each meaningless byte with its offset and line, and keeps what stands round it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a\nété'),
      Uint8Array.of(0xe9),
      Buffer.from('b\n'),
      Uint8Array.of(0xff),
    ]);
    const expected = {
      text: 'a\nété\ufffdb\n\ufffd',
      invalid: [
        { byteOffset: 7, line: 2, bytes: 'e9' },
        { byteOffset: 10, line: 3, bytes: 'ff' },
      ],
    };
    for (const length of [1, 3, 4096]) expect(await decode(bytes, 'utf-8', length)).toEqual(expected);
  });

  it('does not take U+FFFD that the file itself contains for meaningless bytes', async () => {
    expect(await decode(Buffer.from('a\ufffdb'), 'utf-8')).toEqual({ text: 'a\ufffdb', invalid: [] });
  });

  it.each([
    ['utf-16le', [0x41, 0, 0, 0xd8, 0x42, 0, 0x43], [2, 6]],
    ['gb18030', [0x41, 0xd6, 0x20, 0xff, 0x42], [1, 3]],
  ] as const)('finds the meaningless bytes of %s', async (encoding, bytes, offsets) => {
    const { invalid } = await decode(Uint8Array.from(bytes), encoding);
    expect(invalid.map((place) => place.byteOffset)).toEqual(offsets);
  });

  it('finds one bad byte in a long text, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20_000), fc.integer({ min: 1, max: 5000 }), async (place, length) => {
        const bytes = Buffer.from('نص طويل\n'.repeat(2000)).subarray(0, 20_001);
        const start = bytes.subarray(0, place).toString('utf8').includes('\ufffd') ? place - 1 : place;
        const broken = Buffer.concat([bytes.subarray(0, start), Uint8Array.of(0xff), bytes.subarray(start)]);
        const { invalid } = await decode(broken, 'utf-8', length);
        expect(invalid).toContainEqual(expect.objectContaining({ byteOffset: start, bytes: 'ff' }));
      }),
      { numRuns: 60 },
    );
  });

  it('gives up on a file that is in another encoding', async () => {
    await expect(decode(new Uint8Array(5000).fill(0xe9), 'utf-8')).rejects.toThrow(WrongEncoding);
  });
});
