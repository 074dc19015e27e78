import { expect, test } from 'vitest';
import { textsFor } from './texts.ts';

const PLURAL = 'platform.error.tooLong.body';

test('qps-long is bracketed, accented and at least two fifths longer', () => {
  const plain = textsFor('en').t(PLURAL, { limit: 2 });
  const long = textsFor('qps-long').t(PLURAL, { limit: 2 });
  expect(long).toMatch(/^\[.*\]$/);
  expect(long).not.toMatch(/[aeiou]/);
  expect(long.length).toBeGreaterThanOrEqual(plain.length * 1.3);
});

test('qps-long keeps plurals and values', () => {
  expect(textsFor('qps-long').t(PLURAL, { limit: 1 })).toContain(' 1 ');
  expect(textsFor('qps-long').t(PLURAL, { limit: 8192 })).toContain(' 8,192 ');
  expect(textsFor('qps-long').t(PLURAL, { limit: 1 })).not.toBe(textsFor('qps-long').t(PLURAL, { limit: 2 }));
  expect(textsFor('qps-long').t('platform.error.reference', { reference: 'abc' })).toContain('abc]');
});

test('qps-mirrored runs from right to left and isolates its values', () => {
  const texts = textsFor('qps-mirrored');
  expect([texts.direction, texts.language, texts.page]).toEqual(['rtl', 'en', 'qps-mirrored']);
  expect(texts.t('platform.error.reference', { reference: 'abc' })).toBe(
    '\u202eReference number:\u202c \u2068abc\u2069',
  );
});
