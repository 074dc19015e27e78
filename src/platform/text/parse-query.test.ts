import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_WORDS, parseSearch } from './parse-query.ts';

test.each([
  ['', [], [], []],
  ['  wells  and schools ', ['wells', 'and', 'schools'], [], []],
  ['"mobile money" kenya', ['kenya'], ['mobile money'], []],
  ['«сельские школы» вода', ['вода'], ['сельские школы'], []],
  ['“accès à l’eau”', [], ['accès à l’eau'], []],
  ['„offene Daten“', [], ['offene Daten'], []],
  ['「数字教育」 农村', ['农村'], ['数字教育'], []],
  ['water -mining', ['water'], [], ['mining']],
  ['water −"open pit"', ['water'], [], ['open pit']],
  ['e-health - now', ['e-health', 'now'], [], []],
  ['cyber security e health', ['cyber security', 'e health'], [], []],
  ['"unclosed phrase', ['unclosed', 'phrase'], [], []],
  ['!!! ??? "" -', [], [], []],
  ["'; drop table projects; --", ['drop', 'table', 'projects'], [], []],
  ['مياه "التعليم الرقمي" -تعدين', ['مياه'], ['التعليم الرقمي'], ['تعدين']],
])('parseSearch reads %s', (text, words, phrases, excluded) => {
  expect(parseSearch(text)).toEqual({ words, phrases, excluded, isShortened: false });
});

test('parseSearch uses twelve words and says that it left some out', () => {
  const search = parseSearch('w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 "w11 w12 w13" w14');
  expect(search.words).toHaveLength(10);
  expect(search.phrases).toEqual(['w11 w12']);
  expect(search.isShortened).toBe(true);
  expect(parseSearch('可持续发展目标'.repeat(20)).isShortened).toBe(true);
});

test('parseSearch reads no more than 200 characters', () => {
  expect(parseSearch(`water ${'x'.repeat(300)}`).words[1]).toHaveLength(194);
  expect(parseSearch(`water${' '.repeat(300)}`).isShortened).toBe(false);
});

test('parseSearch is harmless with any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { words, phrases, excluded } = parseSearch(text);
      const used = [...words, ...phrases, ...excluded];
      expect(used.length).toBeLessThanOrEqual(MOST_WORDS);
      for (const one of used) {
        expect(one).toMatch(/[\p{L}\p{N}]/u);
        expect(one.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('parseSearch looks at the start of ten megabytes only', () => {
  for (const unit of ['a', '"', '-"', 'a ', '中', '" a']) {
    const began = performance.now();
    parseSearch(unit.repeat(10_000_000 / unit.length));
    expect(performance.now() - began, unit).toBeLessThan(500);
  }
});
