import { LANGUAGES } from '#kernel/language.ts';
import { analyserFor } from './analysers.ts';

/** What of a typed text is used, in the order typed. Every text in it holds at least one letter or digit. */
export interface SearchText {
  /** Words, without the punctuation round them; words that are also written as one (e health) stand in one entry. */
  readonly words: readonly string[];
  /** What stood in quotation marks, without them. */
  readonly phrases: readonly string[];
  /** Words and phrases with a minus before them: what they name is not wanted. */
  readonly excluded: readonly string[];
  /** Whether anything was left out, because the text has more than 200 characters or 12 words. */
  readonly isShortened: boolean;
}

/** UTF-16 units of a query that are read. */
export const LONGEST_QUERY = 200;

/** Words of a query that are used, those in phrases and the excluded among them. */
export const MOST_WORDS = 12;

const QUOTE = '["“”„‟«»＂「」『』]';
/** A phrase in quotation marks, or a run without spaces and quotation marks; with a minus before it or not. */
const CLAUSE = new RegExp(
  `([-‐–−－](?=${QUOTE}|[\\p{L}\\p{N}]))?(?:${QUOTE}([^"“”„‟«»＂「」『』]*)${QUOTE}|([^\\s"“”„‟«»＂「」『』]+))`,
  'gu',
);

interface Clause {
  readonly role: 'words' | 'phrases' | 'excluded';
  readonly text: string;
}

/**
 * Reads what a person typed into a search field, in any language: words, "phrases", -excluded words. Never refuses: what means
 * nothing is left out, and what is too long is cut.
 *
 * @example
 * parseSearch('rural "mobile money" -bank') // { words: ['rural'], phrases: ['mobile money'], excluded: ['bank'], isShortened: false }
 * parseSearch('e health, 5G!').words // ['e health', '5G']
 * parseSearch('«').words // []
 */
export function parseSearch(text: string): SearchText {
  const start = text.slice(0, LONGEST_QUERY).toWellFormed();
  const clauses: Clause[] = [];
  let left = MOST_WORDS;
  let isShortened =
    text.slice(LONGEST_QUERY, 2 * LONGEST_QUERY).trim() !== '' || text.length > 2 * LONGEST_QUERY;
  for (const { role, text: typed } of clausesOf(start)) {
    const words = analyserFor('zh').words(typed);
    if (words.length === 0) continue;
    const used = words.slice(0, left);
    left -= used.length;
    if (used.length < words.length) isShortened = true;
    if (used.length > 0) clauses.push({ role, text: typed.slice(used[0]!.start, used.at(-1)!.end) });
  }
  const textsOf = (role: Clause['role']) => clauses.filter((one) => one.role === role).map((one) => one.text);
  return {
    words: joinCompounds(textsOf('words')),
    phrases: textsOf('phrases'),
    excluded: textsOf('excluded'),
    isShortened,
  };
}

function clausesOf(text: string): Clause[] {
  return [...text.matchAll(CLAUSE)].map(({ index, 1: minus, 2: phrase, 3: word }) => {
    const isApart = index === 0 || /\s/.test(text[index - 1]!);
    const role = minus !== undefined && isApart ? 'excluded' : phrase !== undefined ? 'phrases' : 'words';
    return { role, text: phrase ?? word! };
  });
}

/** Neighbours that one of the languages also writes as one word stay together. */
function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isJoined = false;
  for (const word of words) {
    const pair = `${joined.at(-1)} ${word}`;
    if (joined.length > 0 && !isJoined && isOneWord(pair)) {
      joined[joined.length - 1] = pair;
      isJoined = true;
    } else {
      joined.push(word);
      isJoined = false;
    }
  }
  return joined;
}

function isOneWord(pair: string): boolean {
  return LANGUAGES.some((language) => analyserFor(language).words(pair).length === 1);
}
