import { parse as parseWithLibrary } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, type CsvRow, openCsv } from './csv-reader.ts';
import { writeCsv, writeCsvRow } from './csv-writer.ts';
import { encodeForTest, inPieces } from './encode-for-test.ts';

async function read(text: string | Uint8Array, options?: CsvOptions, length?: number) {
  const opened = await openCsv(inPieces(text, length), options);
  if (!opened.ok) return { refusal: opened.refusal, rows: [] as CsvRow[] };
  const rows: CsvRow[] = [];
  for await (const row of opened.value.rows) rows.push(row);
  return { ...opened.value, rows };
}

const cellsOf = ({ rows }: { rows: CsvRow[] }) => rows.map((row) => row.cells);
const codesOf = ({ rows }: { rows: CsvRow[] }) => rows.map((row) => row.problems.map((found) => found.code));

describe('openCsv', () => {
  it('gives each row the line on which it starts and its number in a spreadsheet', async () => {
    const table = await read('id,text\r\n1,"two\r\nlines"\r\n\r\n2,plain\r\n');
    expect(table).toMatchObject({ header: ['id', 'text'] });
    expect(table.rows).toEqual([
      { line: 2, row: 2, cells: ['1', 'two\r\nlines'], problems: [] },
      { line: 5, row: 4, cells: ['2', 'plain'], problems: [] },
    ]);
  });

  it.each([',', ';', '\t'])('recognises %j as the delimiter', async (delimiter) => {
    const text = ['id', 'title, or "name"', 'c']
      .join(delimiter)
      .replace('title, or "name"', '"title, or ""name"""');
    expect(await read(`${text}\n1${delimiter}2${delimiter}3\n`)).toMatchObject({ delimiter });
  });

  it('obeys a first line sep=;', async () => {
    expect(await read('sep=;\nid;a,b,c,d\n1;2\n')).toMatchObject({
      header: ['id', 'a,b,c,d'],
      delimiter: ';',
    });
  });

  it('takes the delimiter and encoding that are given', async () => {
    const bytes = encodeForTest('id;a,b\n1;é\n', 'windows-1252');
    const table = await read(bytes, { delimiter: ',', encoding: 'windows-1252' });
    expect(table).toMatchObject({ header: ['id;a', 'b'], certainty: 'given' });
  });

  it('reports uneven rows and goes on', async () => {
    const table = await read('a,b\n1\n1,2,3\n1,2,,\n4,5\n');
    expect(codesOf(table)).toEqual([['too-few-cells'], ['too-many-cells'], [], []]);
    expect(table.rows[1]).toMatchObject({
      cells: ['1', '2', '3'],
      problems: [{ line: 3, values: { expected: 2, found: 3 } }],
    });
  });

  it('reports text after a closing quote, and lets quotes stand inside a cell', async () => {
    const table = await read('a,b\n"x"y,2\n5" pipe,"say ""hi"""\n');
    expect(codesOf(table)).toEqual([['text-after-quote'], []]);
    expect(cellsOf(table)).toEqual([
      ['xy', '2'],
      ['5" pipe', 'say "hi"'],
    ]);
  });

  it('marks only the row that holds meaningless bytes', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\nété,1\nx'),
      Uint8Array.of(0xe9),
      Buffer.from(',2\nü,3\n'),
    ]);
    const table = await read(bytes, { encoding: 'utf-8' });
    expect(codesOf(table)).toEqual([[], ['invalid-bytes'], []]);
    expect(table.rows[1]!.problems[0]).toEqual({
      code: 'invalid-bytes',
      line: 3,
      values: { byteOffset: 13, bytes: 'e9' },
    });
  });

  it('ends at a quote that never closes, and says where it was opened', async () => {
    const table = await read(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(100)}`, { limits: { row: 200 } }, 64);
    expect(codesOf(table)).toEqual([[], ['unclosed-quote']]);
    expect(table.rows[1]).toMatchObject({ line: 3, row: 3 });
    expect(codesOf(await read('a,b\n3,"4\n'))).toEqual([['unclosed-quote']]);
  });

  it('refuses cells and rows over their limits', async () => {
    expect(codesOf(await read('a\nxxxxxx\ny\n', { limits: { cell: 5 } }))).toEqual([['cell-too-long'], []]);
    const endless = await read(`a\n${'x'.repeat(500)}`, { limits: { row: 100 } }, 50);
    expect(codesOf(endless)).toEqual([['row-too-long', 'too-few-cells']]);
  });

  it('reports NUL characters, which no database text can hold', async () => {
    expect(codesOf(await read('a,b\nx\0y,1\n', { encoding: 'utf-8' }))).toEqual([['control-character']]);
  });

  it.each([
    ['', { kind: 'empty-file' }],
    ['\n\n', { kind: 'empty-file' }],
    ['a,,c\n', { kind: 'column-without-name', column: 2 }],
    ['a,b,a\n', { kind: 'repeated-column', name: 'a' }],
    ['PK\x03\x04', { kind: 'not-text', looksLike: 'zip' }],
  ])('refuses %j', async (text, refusal) => {
    expect((await read(text)).refusal).toEqual(refusal);
  });

  it('says that the file is in another encoding than the one given', async () => {
    const bytes = encodeForTest(`عنوان,نص\n${'مشروع,وصف\n'.repeat(500)}`, 'windows-1256');
    const table = await read(bytes, { encoding: 'utf-8' });
    expect(table.refusal).toMatchObject({ kind: 'wrong-encoding', line: 126 });
    const start = Buffer.from(`a,b\n${'1,2\n'.repeat(20_000)}`);
    const later = await read(Buffer.concat([start, bytes]), { encoding: 'utf-8' });
    expect(codesOf(later).at(-1)).toContain('wrong-encoding');
  });

  it('reads files of old Macs, with CR alone', async () => {
    expect(cellsOf(await read('a,b\r1,"x\ry"\r2,z\r'))).toEqual([
      ['1', 'x\ry'],
      ['2', 'z'],
    ]);
  });

  it('reads what csv-parse reads, in pieces of any size', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', '文'),
      maxLength: 6,
    });
    const table = fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, length) => {
        const quoted = (value: string) =>
          /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
        const text = [['a', 'b', 'c'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
        const expected = parseWithLibrary(text, { recordDelimiter: '\n' }) as string[][];
        expect(cellsOf(await read(text, { delimiter: ',' }, length))).toEqual(expected.slice(1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('writeCsv', () => {
  it('is read back without loss, whatever the cells hold', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '1', '"', ',', ';', '\t', '\r', '\n', ' ') }),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (rows, delimiter, mark) => {
          const pieces: Uint8Array[] = [];
          for await (const piece of writeCsv([['k', 'b', 'c', 'd'], ...rows.map((row) => ['k', ...row])], {
            delimiter: delimiter as ',',
            byteOrderMark: mark,
          }))
            pieces.push(piece);
          const back = await read(Buffer.concat(pieces), { delimiter: delimiter as ',', encoding: 'utf-8' });
          expect(back).toMatchObject({ header: ['k', 'b', 'c', 'd'] });
          expect(cellsOf(back)).toEqual(rows.map((row) => ['k', ...row]));
          expect(codesOf(back).flat()).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('starts with a byte order mark unless told not to', async () => {
    for await (const piece of writeCsv([['a']]))
      expect([...piece.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('quotes what another delimiter or a careless reader would cut', () => {
    expect(writeCsvRow(['a;b', ' c', 'd'])).toBe('"a;b"," c",d\r\n');
  });
});
