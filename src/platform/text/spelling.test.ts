import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, suggestSpellings } from './spelling.ts';

/** The same distance, worked out by its definition. */
function slowDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const ways = [
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(slowDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

test('editDistance is the least number of mistakes, up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '𝒲', 'é'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(slowDistance([...one], [...other]), limit + 1));
    }),
    { numRuns: 400 },
  );
});

test('editDistance compares no words of more than sixty letters', () => {
  expect(editDistance('a'.repeat(61), 'a'.repeat(60), 2)).toBe(3);
  expect(editDistance('a'.repeat(60), 'a'.repeat(59), 2)).toBe(1);
  expect(editDistance('ab'.repeat(5_000_000), 'ba'.repeat(5_000_000), 2)).toBe(3);
});

test.each([
  ['goverment', 'government'],
  ['edcation', 'education'],
  ['recieve', 'receive'],
  ['оброзование', 'образование'],
  ['développment', 'développement'],
  ['الحكومه', 'الحكومة'],
])('suggestSpellings puts what %s means first', (typed, meant) => {
  const known = [
    'government',
    'education',
    'receive',
    'образование',
    'développement',
    'الحكومة',
    'school',
    'recipe',
    'medication',
  ];
  expect(
    suggestSpellings(
      typed,
      known.map((word) => ({ word, count: 1 })),
    )[0]?.word,
  ).toBe(meant);
});

test('suggestSpellings suggests nothing for short words, and never the word itself', () => {
  expect(suggestSpellings('web', [{ word: 'wet', count: 5 }])).toEqual([]);
  expect(suggestSpellings('school', [{ word: 'school', count: 5 }])).toEqual([]);
});
