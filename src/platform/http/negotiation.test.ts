import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { chooseEncoding } from './encoding.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { parseWeightedList } from './weighted-list.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de, ja', 'en'],
  ['pt-BR, es;q=0.8, en;q=0.5', 'es'],
  ['en;q=0.1, ru;q=0.9', 'ru'],
  ['zh-Hant-TW', 'zh'],
  ['AR-eg', 'ar'],
  ['fr;q=0, es;q=0.2', 'es'],
  ['fr;q=2, es;q=0.2', 'es'],
  ['french, espanol', 'en'],
])('negotiateLanguage answers %s with %s', (header, language) => {
  expect(negotiateLanguage(header, LANGUAGES)).toBe(language);
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0, gzip', 'gzip'],
  ['identity', 'identity'],
])('chooseEncoding answers %s with %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test('parseWeightedList reads any header, the most wanted first', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z;=q.,0-9 *-]*$/)), (pieces) => {
      const weights = parseWeightedList(pieces.join(',')).map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
      expect(weights.length).toBeLessThanOrEqual(50);
    }),
  );
});
