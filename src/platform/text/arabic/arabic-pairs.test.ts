import { expect, test } from 'vitest';
import { pairsOf } from '#support/word-pairs.ts';
import { meetsText } from '../match-terms.ts';
import { arabicAnalyser } from './arabic-analyser.ts';
import { OPEN_MEET, OPEN_PART } from './arabic-open-pairs.ts';
import { SEALED_MEET, SEALED_PART } from './arabic-sealed-pairs.ts';

function finds([query, text]: readonly [string, string]): boolean {
  const asked = arabicAnalyser.words(query).flatMap((word) => arabicAnalyser.query(word) ?? []);
  return asked.length > 0 && meetsText({ all: asked }, arabicAnalyser, text);
}

/** Share in per cent of the pairs that are found, with the pairs of the rarer outcome. */
function score(table: string, expected: boolean) {
  const pairs = pairsOf(table);
  const wrong = pairs.filter((pair) => finds(pair) !== expected).map((pair) => pair.join(' / '));
  return { count: pairs.length, wrong, right: (100 * (pairs.length - wrong.length)) / pairs.length };
}

test.each([
  ['open', OPEN_MEET, 150, 97],
  ['sealed', SEALED_MEET, 150, 97],
])(
  'Arabic, %s half: queries find the texts that hold the word in another form',
  (_, table, least, percent) => {
    const { count, wrong, right } = score(table, true);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(percent);
  },
);

test.each([
  ['open', OPEN_PART, 60, 97],
  ['sealed', SEALED_PART, 60, 97],
])('Arabic, %s half: queries do not find texts with a false friend', (_, table, least, percent) => {
  const { count, wrong, right } = score(table, false);
  expect(count).toBeGreaterThanOrEqual(least);
  expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(percent);
});
