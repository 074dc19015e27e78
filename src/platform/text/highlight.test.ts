import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { analyserFor } from './analysers.ts';
import { highlightRanges } from './highlight.ts';
import { parseSearch } from './parse-query.ts';
import { snippet } from './snippet.ts';

function marked(language: string, text: string, typed: string): string {
  const ranges = highlightRanges(text, analyserFor(language), parseSearch(typed));
  return ranges
    .toReversed()
    .reduce(
      (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

test.each([
  ['en', 'Schools for girls', 'school girl', '[Schools] for [girls]'],
  ['en', 'E-health, ehealth and e health', 'ehealth', '[E-health], [ehealth] and [e health]'],
  [
    'en',
    'Mobile money is not money on a mobile',
    '"mobile money"',
    '[Mobile money] is not money on a mobile',
  ],
  ['en', 'Access to the internet', '"access internet"', '[Access to the internet]'],
  ['en', 'Wells and mines', 'well -mine', '[Wells] and mines'],
  ['fr', "L’accès à l'eau", 'eau', "L’accès à l'[eau]"],
  ['fr', 'développement e\u0301cole', 'ecole developpements', '[développement] [e\u0301cole]'],
  ['es', 'Niños y niñas', 'nino', '[Niños] y [niñas]'],
  ['ru', 'Сельским школам нужна вода', 'школа воды', 'Сельским [школам] нужна [вода]'],
  ['zh', '推进信息化建设', '信息', '推进[信息]化建设'],
  ['zh', '可持续發展目標', '可持续发展', '[可持续發展]目標'],
  ['zh', '发展中国家', '中国', '发展中国家'],
  ['ar', 'وصول المدارس إلى الإنترنت', 'مدرسة', 'وصول [المدارس] إلى الإنترنت'],
  ['ar', 'التَّعْلِيم الرقمي', 'تعليم', '[التَّعْلِيم] الرقمي'],
])('%s: highlightRanges marks in %s what answers %s', (language, text, typed, expected) => {
  expect(marked(language, text, typed)).toBe(expected);
});

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('highlightRanges stay in the text, in order, and split neither code point nor mark', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), anyText, (language, text) => {
      let reached = -1;
      for (const { start, end } of highlightRanges(text, analyserFor(language), parseSearch(text))) {
        expect(start).toBeGreaterThan(reached);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(end)).not.toMatch(/^(?:\p{M}|[\udc00-\udfff])/u);
        reached = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('snippet gives a passage of the text within its length, with ranges inside', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      anyText,
      fc.integer({ min: 1, max: 60 }),
      (language, text, length) => {
        const source = { text, analyser: analyserFor(language), search: parseSearch(text.slice(50, 90)) };
        const passage = snippet(source, length);
        expect(text).toContain(passage.text);
        expect(passage.text.length).toBeLessThanOrEqual(length);
        expect(passage.text.isWellFormed() || !text.isWellFormed()).toBe(true);
        for (const { start, end } of passage.ranges)
          expect(passage.text.slice(start, end)).toHaveLength(end - start);
      },
    ),
    { numRuns: 500 },
  );
});

test('snippet shows the passage with most of the words', () => {
  const text = `${'Water is life. '.repeat(20)}Solar pumps bring water to schools. ${'More text follows here. '.repeat(20)}`;
  const passage = snippet(
    { text, analyser: analyserFor('en'), search: parseSearch('water school pump') },
    80,
  );
  expect(passage.text).toContain('Solar pumps bring water to schools.');
  expect(passage.ranges).toHaveLength(3 + (passage.text.match(/Water/g)?.length ?? 0));
  expect([passage.isCutBefore, passage.isCutAfter]).toEqual([true, true]);
});

test('snippet gives the start where nothing is found, and all of a short text', () => {
  const source = { analyser: analyserFor('en'), search: parseSearch('nothing') };
  expect(snippet({ ...source, text: 'One two three four' }, 10)).toEqual({
    text: 'One two',
    ranges: [],
    isCutBefore: false,
    isCutAfter: true,
  });
  expect(snippet({ ...source, text: 'One two' }, 10)).toEqual({
    text: 'One two',
    ranges: [],
    isCutBefore: false,
    isCutAfter: false,
  });
});
