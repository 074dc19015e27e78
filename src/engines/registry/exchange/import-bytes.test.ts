import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBench } from '#support/exchange-bench.ts';

const { folder, write, bring, csv, files, only } = await openBench();

describe('importFile and the bytes of a file', () => {
  const text =
    'id,language,title,summary\n1,ar,مشروع الآبار في الصحراء,حفر آبار جديدة للقرى البعيدة عن الماء\n';
  const CP1256: Record<string, number> = Object.fromEntries(
    Array.from(
      new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
      (letter, byte) => [letter, byte],
    ),
  );
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['windows-1256', Uint8Array.from(text, (letter) => CP1256[letter]!)],
  ])('reads %s', async (_name, bytes) => {
    expect(await bring(write('encoded.csv', bytes))).toMatchObject({ counts: [1, 0, 0, 0] });
    expect((await only())?.document.title).toBe('مشروع الآبار في الصحراء');
  });

  test('reads GB18030', async () => {
    const title = Uint8Array.of(0xc5, 0xa9, 0xb4, 0xe5, 0xbf, 0xed, 0xb4, 0xf8); // 农村宽带
    const bytes = Buffer.concat([Buffer.from('id,language,title\n1,zh,'), title, Buffer.from('\n')]);
    expect(await bring(write('gb.csv', bytes), { encoding: 'gb18030' })).toMatchObject({
      counts: [1, 0, 0, 0],
    });
    expect((await only())?.document.title).toBe('农村宽带');
  });

  test('asks where an encoding is not plain, and names the candidates', async () => {
    const { refusal } = await bring(
      write('what.csv', Buffer.from([...Buffer.from('id,language,title\n1,fr,A '), 0xe9, 0x0a])),
    );
    expect(refusal).toMatchObject({
      code: 'ambiguous-encoding',
      values: { candidates: expect.stringContaining('windows-') },
    });
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['a zip archive', Buffer.from('PK\x03\x04rubbish'), 'not-text'],
    ['noise', Buffer.from([0, 1, 2, 3, 0, 0, 7, 8, 0]), 'not-text'],
    ['a table without ids', Buffer.from('name,title\nA,B\n'), 'no-id-column'],
    ['a column twice', Buffer.from('id,title,Title\n1,B,C\n'), 'repeated-column'],
    ['only a header', Buffer.from('id,title\n'), 'no-records'],
  ])('refuses %s', async (_what, bytes, code) => {
    expect((await bring(write('odd.csv', bytes))).refusal?.code).toBe(code);
  });

  test('refuses what is no file, what names no format, and to write refused rows over the input', async () => {
    expect((await bring(join(folder, 'absent.csv'))).refusal?.code).toBe('file-unreadable');
    expect((await bring(write('x.unknown', 'id\n'))).refusal?.code).toBe('format-unknown');
    const path = csv('same.csv', 'id,title', '1,A');
    expect((await bring(path, { rejectsPath: path })).refusal?.code).toBe('rejects-is-input');
  });

  test('is not harmed by formulas, NULs and cells of a megabyte', async () => {
    const path = csv(
      'hostile.csv',
      'id,language,title,summary',
      `1,en,"=HYPERLINK(""http://x"",""click"")",@SUM(1)`,
      `2,en,${'a'.repeat(1024 * 1024)},`,
      '3,en,nul\u0000here,',
      '__proto__,en,constructor,toString',
    );
    expect(await bring(path)).toMatchObject({
      counts: [2, 0, 0, 2],
      problems: ['3 title: too-long', '4 undefined: control-character'],
    });
    expect((await only())?.document.title).toBe('=HYPERLINK("http://x","click")');
    expect(await files('csv')).toContain(`"'=HYPERLINK(""http://x"",""click"")",'@SUM(1)`);
  });
});
