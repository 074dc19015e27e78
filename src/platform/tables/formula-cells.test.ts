import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTextMark, removeTextMark } from './formula-cells.ts';

const risky = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '1', '.', 'a', '＝'),
});

describe('addTextMark', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+962 6 1234', "'+962 6 1234"],
    ['+5', "'+5"],
    ['-2+3', "'-2+3"],
    ['-12.5', '-12.5'],
    ['-12.5.1', "'-12.5.1"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ["l'eau", "l'eau"],
    ["'quoted'", "'quoted'"],
  ])('writes %j as %j', (cell, written) => expect(addTextMark(cell)).toBe(written));

  it('is undone exactly by removeTextMark', () => {
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (cell) => {
        expect(removeTextMark(addTextMark(cell))).toBe(cell);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(risky, (cell) => {
        expect(addTextMark(cell)).not.toMatch(/^(?!-\d+(\.\d+)?$)[=+\-@\t\r\n]/);
      }),
      { numRuns: 3000 },
    );
  });
});
