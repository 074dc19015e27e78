/** Code points of the longest word that is compared with others. */
const LONGEST_WORD = 60;

/** A word that is in use, and in how many texts. */
export interface KnownWord {
  readonly word: string;
  readonly count: number;
}

/** A known word that somebody may have meant. */
export interface Suggestion extends KnownWord {
  /** How many letters were wrong, left out, added or exchanged with their neighbour. */
  readonly distance: number;
}

/**
 * How many single mistakes part two words: a letter wrong, missing or too many, or two neighbours exchanged (Damerau; optimal string
 * alignment). Counts code points, and up to `limit`; `limit + 1` says that there are more, as it does for any two words of which one has over 60.
 *
 * @example
 * editDistance('goverment', 'government', 2) // 1
 * editDistance('recieve', 'receive', 2) // 1
 * editDistance('well', 'school', 2) // 3
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.max(one.length, other.length) > 2 * LONGEST_WORD) return limit + 1;
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST_WORD || b.length > LONGEST_WORD)
    return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = distancesOfRow(a, b, row, { above, before, limit });
    if (Math.min(...here) > limit && Math.min(...above) > limit) return limit + 1;
    [before, above] = [above, here];
  }
  return Math.min(above[b.length]!, limit + 1);
}

interface RowsAbove {
  readonly above: readonly number[];
  readonly before: readonly number[];
  readonly limit: number;
}

/** One row of the table of distances; only the band in which a distance up to the limit can lie is worked out. */
function distancesOfRow(a: readonly string[], b: readonly string[], row: number, rows: RowsAbove): number[] {
  const { above, before, limit } = rows;
  const here = new Array<number>(b.length + 1).fill(limit + 1);
  here[0] = row;
  const last = Math.min(b.length, row + limit);
  for (let column = Math.max(1, row - limit); column <= last; column++) {
    const cost = a[row - 1] === b[column - 1] ? 0 : 1;
    const isExchange = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    here[column] = Math.min(
      above[column]! + 1,
      here[column - 1]! + 1,
      above[column - 1]! + cost,
      isExchange ? before[column - 2]! + 1 : limit + 1,
    );
  }
  return here;
}

/**
 * How many mistakes a word of some length may have and still be recognised: none up to three letters, one up to seven, then two.
 *
 * @example
 * mistakesAllowed('well') // 1
 * mistakesAllowed('goverment') // 2
 */
export function mistakesAllowed(word: string): number {
  const letters = [...word].length;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * The known words that a mistyped word may have meant, likeliest first: fewest mistakes, then the same first letter, then most used. The
 * word itself is not among them.
 *
 * @example
 * suggestSpellings('scool', [{ word: 'school', count: 9 }, { word: 'spool', count: 1 }, { word: 'cool', count: 40 }], 2)
 * // [{ word: 'school', count: 9, distance: 1 }, { word: 'spool', count: 1, distance: 1 }]
 */
export function suggestSpellings(typed: string, known: Iterable<KnownWord>, most = 5): Suggestion[] {
  const limit = mistakesAllowed(typed);
  const near: Suggestion[] = [];
  if (limit === 0) return near;
  for (const { word, count } of known) {
    const distance = editDistance(typed, word, limit);
    if (distance > 0 && distance <= limit) near.push({ word, count, distance });
  }
  const isOther = (one: Suggestion) => Number(one.word[0] !== typed[0]);
  return near
    .sort(
      (a, b) =>
        a.distance - b.distance || isOther(a) - isOther(b) || b.count - a.count || (a.word < b.word ? -1 : 1),
    )
    .slice(0, most);
}
