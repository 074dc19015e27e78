import { expect, test } from 'vitest';
import type { Analyser } from '#platform/text/analyser.ts';
import { meetsText } from '#platform/text/match-terms.ts';

/** What is searched for, and a text. */
export type Pair = readonly [query: string, text: string];

/** Pairs written as `query / text`, parted by two spaces or a line end. */
export function pairsOf(table: string): Pair[] {
  return table
    .split(/ {2,}|\n/)
    .filter((cell) => cell.trim() !== '')
    .map((cell) => {
      const [query, text, ...rest] = cell.split(' / ');
      if (query === undefined || text === undefined || rest.length > 0) throw new Error(`No pair: ${cell}`);
      return [query.trim(), text.trim()];
    });
}

/** Whether a text is found by every word of a query. */
function finds(analyser: Analyser, [query, text]: Pair): boolean {
  const asked = analyser.words(query).flatMap((word) => analyser.query(word) ?? []);
  return asked.length > 0 && meetsText({ all: asked }, analyser, text);
}

/** Tests that the queries of `meet` find their texts, and that those of `part` do not. */
export function testPairs(
  analyser: Analyser,
  { meet, part }: { meet: readonly Pair[]; part: readonly Pair[] },
): void {
  test(`${analyser.language}: ${meet.length} queries find a text that holds the word in another form`, () => {
    expect(meet.length).toBeGreaterThanOrEqual(30);
    expect(meet.filter((pair) => !finds(analyser, pair)).map((pair) => pair.join(' / '))).toEqual([]);
  });
  test(`${analyser.language}: ${part.length} queries do not find a text with a false friend`, () => {
    expect(part.length).toBeGreaterThanOrEqual(30);
    expect(part.filter((pair) => finds(analyser, pair)).map((pair) => pair.join(' / '))).toEqual([]);
  });
}
