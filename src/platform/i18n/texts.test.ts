import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import type { MessageKey } from './keys.ts';
import { textsFor } from './texts.ts';
import { typeset } from './typeset.ts';

test('textsFor keeps the precision of a date in every language', () => {
  const written = LANGUAGES.map((language) => {
    const texts = textsFor(language);
    return [texts.date('2025', 'long'), texts.date('2025-03', 'long'), texts.date('2025-03-04', 'long')];
  });
  expect(written).toEqual([
    ['2025', 'مارس\u00a02025', '4\u00a0مارس\u00a02025'],
    ['2025年', '2025年3月', '2025年3月4日'],
    ['2025', 'March\u00a02025', '4\u00a0March\u00a02025'],
    ['2025', 'mars\u00a02025', '4\u00a0mars\u00a02025'],
    ['2025', 'март\u00a02025\u00a0г.', '4\u00a0марта\u00a02025\u00a0г.'],
    ['2025', 'marzo\u00a0de\u00a02025', '4\u00a0de\u00a0marzo\u00a0de\u00a02025'],
  ]);
});

test('textsFor takes the years below 100 for what they say', () => {
  expect(textsFor('en').date('0044-03-15', 'long')).toBe('15\u00a0March\u00a044');
});

test.each([
  ['ar', '4\u00a0مارس\u00a02025، 18:05\u00a0غرينتش+3'],
  ['zh', '2025年3月4日 GMT+3\u00a018:05'],
  ['en', '4\u00a0Mar\u00a02025, 18:05\u00a0GMT+3'],
  ['fr', '4\u00a0mars\u00a02025, 18:05\u00a0UTC+3'],
  ['ru', '4\u00a0мар.\u00a02025\u202fг., 18:05\u00a0GMT+3'],
  ['es', '4\u00a0mar\u00a02025, 18:05\u00a0GMT+3'],
] as const)('textsFor shows an instant with its zone in %s', (language, written) => {
  expect(textsFor(language).dateTime(new Date('2025-03-04T15:05:00Z'), 'Asia/Amman')).toBe(written);
});

test('textsFor writes amounts exactly, however large or fine', () => {
  const { money } = textsFor('en');
  expect(money({ amount: '98765432109876543210.25', currency: 'USD' })).toBe(
    'USD\u00a098,765,432,109,876,543,210.25',
  );
  expect(money({ amount: '0.1234567', currency: 'USD' })).toBe('USD\u00a00.1234567');
  expect(money({ amount: '1500', currency: 'USD' })).toBe('USD\u00a01,500');
  expect(money({ amount: '1.5', currency: 'JOD' })).toBe('JOD\u00a01.500');
  expect(money({ amount: '1500', currency: 'JPY' })).toBe('JPY\u00a01,500');
});

test.each(LANGUAGES)('textsFor uses Western digits in %s', (language) => {
  const texts = textsFor(language);
  const all = [
    texts.number(1234567.5),
    texts.percent(0.256, 1),
    texts.money({ amount: '12.5', currency: 'EUR' }),
    texts.date('2025-03-04', 'numeric'),
    texts.dateTime(new Date(0), 'UTC'),
    texts.t('platform.error.tooLong.body', { limit: 8192 }),
  ].join(' ');
  expect(all.replace(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u);
});

test.each([
  [0, 'أي حرف'],
  [1, 'حرفاً واحداً'],
  [2, 'حرفين'],
  [3, '3 أحرف'],
  [11, '11 حرفاً'],
  [100, '100 حرف.'],
])('textsFor follows the six Arabic plurals at %i', (limit, words) => {
  expect(textsFor('ar').t('platform.error.tooLong.body', { limit })).toContain(words);
});

test('textsFor isolates every inserted string in Arabic, and Arabic strings in English', () => {
  const key = 'platform.error.reference';
  expect(textsFor('ar').t(key, { reference: 'K7-Q2' })).toBe('الرقم المرجعي: \u2068K7-Q2\u2069');
  expect(textsFor('en').t(key, { reference: 'K7-Q2' })).toBe('Reference number: K7-Q2');
  expect(textsFor('en').t(key, { reference: 'وصل' })).toBe('Reference number: \u2068وصل\u2069');
});

test('textsFor sets French spaces that do not break', () => {
  expect(textsFor('fr').t('platform.error.reference', { reference: 'K7' })).toBe(
    'Numéro de référence\u00a0: K7',
  );
  expect(typeset('fr', '« Vraiment ? » ; non !')).toBe('«\u00a0Vraiment\u202f?\u00a0»\u202f; non\u202f!');
});

test('textsFor gives messages with elements in pieces', () => {
  const pieces = textsFor('en').parts('platform.error.reference', { reference: { tag: 'code' } });
  expect(pieces).toEqual(['Reference number: ', { tag: 'code' }]);
});

test('textsFor refuses a message without its value and a key that does not exist', () => {
  expect(() => textsFor('en').t('platform.error.reference')).toThrow(/reference/);
  expect(() => textsFor('en').t('platform.nothing' as MessageKey)).toThrow(/platform\.nothing/);
});

test('textsFor writes periods with either end unknown', () => {
  const { period } = textsFor('en');
  expect(period('2024', '2025-06')).toBe('2024 – Jun\u00a02025');
  expect(period('2024', null)).toBe('From 2024');
  expect(period(null, '2025-06-30')).toBe('Until 30\u00a0Jun\u00a02025');
  expect(period(null, null)).toBeNull();
});

test('textsFor joins lists and isolates their items', () => {
  expect(textsFor('en').list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(textsFor('es').list(['A', 'B'], 'or')).toBe('A o B');
  expect(textsFor('ar').list(['A', 'B'])).toBe('\u2068A\u2069 و\u2068B\u2069');
});

test('textsFor names languages and currencies, and gives back what has no name', () => {
  const texts = textsFor('fr');
  expect(texts.languageName('pt')).toBe('portugais');
  expect(texts.languageName('xx')).toBe('xx');
  expect(texts.languageName('pt-aaaa-aaaa-aaaa')).toBe('pt-aaaa-aaaa-aaaa');
  expect(texts.currencyName('JOD')).toBe('dinar jordanien');
  expect(texts.currencyName('XQX')).toBe('XQX');
  expect(texts.currencyName('<b>')).toBe('<b>');
});
