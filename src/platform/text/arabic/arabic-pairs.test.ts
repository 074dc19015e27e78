import { expect, test } from 'vitest';
import { pairsOf } from '#support/word-pairs.ts';
import { meetsText } from '../match-terms.ts';
import { arabicAnalyser } from './arabic-analyser.ts';
import { LAST_MEET, LAST_PART } from './arabic-last-pairs.ts';
import { OPEN_MEET, OPEN_PART } from './arabic-open-pairs.ts';

function finds([query, text]: readonly [string, string]): boolean {
  const asked = arabicAnalyser.words(query).flatMap((word) => arabicAnalyser.query(word) ?? []);
  return asked.length > 0 && meetsText({ all: asked }, arabicAnalyser, text);
}

/** The share of pairs, in per cent, that end as expected, and those that do not. */
function score(table: string, expected: boolean) {
  const pairs = pairsOf(table);
  const wrong = pairs.filter((pair) => finds(pair) !== expected).map((pair) => pair.join(' / '));
  return { count: pairs.length, wrong, right: (100 * (pairs.length - wrong.length)) / pairs.length };
}

test.each([
  ['first five rounds', OPEN_MEET, 800, 98],
  ['last round', LAST_MEET, 130, 97],
])('Arabic, %s: queries find the texts that hold the word in another form', (_, table, least, percent) => {
  const { count, wrong, right } = score(table, true);
  expect(count).toBeGreaterThanOrEqual(least);
  expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(percent);
});

test.each([
  ['first five rounds', OPEN_PART, 300, 99],
  ['last round', LAST_PART, 50, 97],
])('Arabic, %s: queries do not find texts with a false friend', (_, table, least, percent) => {
  const { count, wrong, right } = score(table, false);
  expect(count).toBeGreaterThanOrEqual(least);
  expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(percent);
});
