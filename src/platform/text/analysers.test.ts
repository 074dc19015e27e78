import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { analyserFor, LONGEST_TEXT } from './analysers.ts';
import { meetsText } from './match-terms.ts';

const TAGS = [...LANGUAGES, 'pt'];

/** Strings of everything: any code points, halves of surrogate pairs, and what the analysers look for. */
const letters = fc.constantFrom(
  ...'aeéñœçßİſqul’\'-‐.,&0159٣٥５Ёйкокыِّْدرسةواللـ中国的和沙特發ひらカน้ำกขค가각\u0301\u0327\u00ad\u200d\ufe0f\ud83d\ude00 \n\t«»"“()',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(letters, { maxLength: 200 }).map((units) => units.join('')),
);

describe.each(TAGS)('analyserFor %s', (tag) => {
  const analyser = analyserFor(tag);

  test('gives words in order, as they stand in the text, with short terms', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0;
        for (const { surface, start, end, terms } of analyser.words(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(surface).toBe(text.slice(start, end));
          for (const term of terms) {
            expect([...term].length).toBeGreaterThan(0);
            expect([...term].length).toBeLessThanOrEqual(60);
            expect(term).not.toMatch(/\s/);
          }
          reached = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same words for the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(analyser.words(text)).toEqual(analyser.words(text));
      }),
      { numRuns: 100 },
    );
  });

  test('finds a text by each of its own words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of analyser.words(text)) {
          const query = analyser.query(word);
          expect(query === null).toBe(word.terms.length === 0);
          if (query !== null) expect(meetsText(query, analyser, text), word.surface).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('cuts no combining mark from its letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { end } of analyser.words(text)) expect(text.slice(end)).not.toMatch(/^\p{Mn}/u);
      }),
      { numRuns: 200 },
    );
  });
});

test('analyserFor reads digits of every writing as one number', () => {
  for (const tag of TAGS)
    for (const text of ['2030', '٢٠٣٠', '۲۰۳۰', '２０３０'])
      expect(analyserFor(tag).words(text)[0]?.terms[0], `${tag} ${text}`).toBe('2030');
});

test.each([
  ['one word', 'a', 1],
  ['spaced words', 'projet école ', 13],
  ['hyphens', 'a-', 2],
  ['apostrophes', "l'", 2],
  ['stops between letters', 'a.', 2],
  ['marks', 'e\u0301\u0327', 3],
  ['digits and commas', '111,', 4],
  ['Chinese', '可持续发展的中国', 8],
  ['one character of Chinese', '丂', 1],
  ['Arabic', 'والمشاريع ', 10],
  ['tatweel', 'ـ', 1],
  ['Thai', 'ภาษาไทย', 7],
  ['half surrogates', '\ud83d', 1],
  ['Cyrillic', 'технологиями', 12],
])('reads ten megabytes of %s in bounded time', (_name, unit, length) => {
  // The four ways of cutting words: spaces, Chinese, Arabic, and no knowledge of the language.
  for (const tag of ['en', 'zh', 'ar', 'pt']) {
    const text = unit.repeat(10_000_000 / length);
    const began = performance.now();
    const words = analyserFor(tag).words(text);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(words.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(words.at(-1)?.end ?? 0).toBeLessThanOrEqual(LONGEST_TEXT);
  }
});
