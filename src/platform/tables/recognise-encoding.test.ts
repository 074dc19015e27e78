import { describe, expect, it } from 'vitest';
import { encodeForTest } from './encode-for-test.ts';
import { type Encoding, parseEncoding } from './encoding.ts';
import { recogniseEncoding } from './recognise-encoding.ts';

const ARABIC =
  'العنوان,الملخص\nالمنصة الوطنية للتعليم عن بعد,"تتيح المنصة الدروس لجميع الطلاب، وتصل إلى القرى البعيدة؛ هل تكفي؟"\n';
const CHINESE =
  '标题,摘要\n国家远程教育平台,"该平台向所有学生提供课程，覆盖偏远村庄；目前已有三千二百所学校接入。"\n农村宽带项目,为二十个县建设光纤网络\n';
const RUSSIAN =
  'Название,Описание\nНациональная платформа,"Платформа открывает уроки всем ученикам; ЮНЕСКО и МСЭ поддержали её в 2024 году."\n';
const FRENCH =
  'Intitulé,Résumé\nPlate-forme nationale d’enseignement à distance,"L’élève accède aux leçons où qu\'il soit : çà et là, dès l’été."\n';
const SPANISH =
  'Título,Descripción\nPlataforma nacional,"¿Qué niños acceden a la educación? Más de mil escuelas en la región andina."\n';

const SAMPLES: [string, string, Encoding[]][] = [
  ['Arabic', ARABIC, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']],
  ['Chinese', CHINESE, ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']],
  ['Russian', RUSSIAN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251']],
  ['French', FRENCH, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']],
  ['Spanish', SPANISH, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']],
];

describe('recogniseEncoding', () => {
  for (const [language, text, encodings] of SAMPLES)
    for (const encoding of encodings) {
      it(`recognises ${language} in ${encoding} without a mark`, () => {
        const found = recogniseEncoding(encodeForTest(text, encoding), true);
        expect(found).toMatchObject({ ok: true, value: { encoding, markLength: 0 } });
      });
      it(`recognises ${language} in ${encoding} when the sample is cut anywhere`, () => {
        const bytes = encodeForTest(text.repeat(3), encoding);
        for (let cut = 0; cut < 9; cut++)
          expect(recogniseEncoding(bytes.subarray(0, bytes.length - cut))).toMatchObject({
            value: { encoding },
          });
      });
    }

  it.each([
    ['utf-8', 3],
    ['utf-16le', 2],
    ['utf-16be', 2],
  ] as const)('is certain of %s with a byte order mark', (encoding, markLength) => {
    expect(recogniseEncoding(encodeForTest('\ufeffid,title', encoding))).toEqual({
      ok: true,
      value: { encoding, certainty: 'certain', markLength },
    });
  });

  it('is certain of UTF-8 only when it was put to the test', () => {
    expect(recogniseEncoding(Buffer.from(ARABIC))).toMatchObject({ value: { certainty: 'certain' } });
    expect(recogniseEncoding(Buffer.from('id,title'))).toMatchObject({ value: { certainty: 'likely' } });
  });

  // Made with iconv, so that the tables of this runtime are not their own judge.
  it.each([
    ['windows-1256', 'c7e1e3d4c7d1edda20c7e1d1dee3edc9a120cadeD1EDD1'],
    ['windows-1251', 'd6e8f4f0eee2fbe520eff0eee5eaf2fb3a20eef2f7b8f2'],
    ['windows-1252', '50726f6a657473206e756de972697175657320a4'],
    ['gb18030', 'cafdd7d6b7a2d5b9cfeec4bfa3acb1a8b8e6'],
  ])('lists %s among the readings of a short text it made', (encoding, hex) => {
    const found = recogniseEncoding(Buffer.from(hex, 'hex'), true);
    const named = found.ok
      ? [found.value.encoding]
      : found.refusal.kind === 'ambiguous-encoding'
        ? found.refusal.candidates
        : [];
    expect(named).toContain(encoding);
  });

  it('refuses to guess where several readings are language, and names them', () => {
    // Three Arabic letters, three Russian capitals, or one and a half Chinese characters.
    const found = recogniseEncoding(
      Uint8Array.of(0xc7, 0xc8, 0xd1, 0xc9, 0x2c, 0xc7, 0xd3, 0xc8, 0xc7),
      true,
    );
    expect(found).toMatchObject({ ok: false, refusal: { kind: 'ambiguous-encoding' } });
    if (!found.ok && found.refusal.kind === 'ambiguous-encoding')
      expect(found.refusal.candidates).toEqual(expect.arrayContaining(['windows-1256', 'windows-1251']));
  });

  it.each([
    ['zip', Buffer.from('PK\x03\x04\x14\0\x06')],
    ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3')],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) & 0xff)],
  ])('says that a %s file is not text', (looksLike, bytes) => {
    expect(recogniseEncoding(bytes)).toEqual({ ok: false, refusal: { kind: 'not-text', looksLike } });
  });
});

describe('parseEncoding', () => {
  it.each([
    ['UTF8', 'utf-8'],
    ['GBK', 'gb18030'],
    [' Windows-1256 ', 'windows-1256'],
    ['ISO-8859-1', 'windows-1252'],
    ['ebcdic', null],
    ['constructor', null],
  ])('reads %s', (name, encoding) => expect(parseEncoding(name)).toBe(encoding));
});
