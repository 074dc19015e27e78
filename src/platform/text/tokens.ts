/** A stretch of text that is one word, or a run of a script that puts no spaces between words. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly isUnspaced: boolean;
}

/** Scripts written without spaces between words. */
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
/** Marks and joiners that belong to the letter before them. */
const TAIL = '[\\p{M}\\u00ad\\u200c\\u200d\\u2060]';
const LETTER = `[[\\p{L}\\p{N}]--${UNSPACED}]`;
const PIECE = `${LETTER}[${LETTER}${TAIL}]*`;
/** Hyphens and apostrophes inside a word, a stop or comma inside a number, & inside R&D. */
const JOINER = `(?:[\\-\\u2010\\u2011\\u2043'’‘ʼ＇\`´&]|(?<=\\p{Nd})[.,](?=\\p{Nd}))`;
/** U.N., e.g. */
const INITIALS = `\\p{L}\\.(?:\\p{L}\\.)+(?!${LETTER})`;

/** Longest run that is cut into words at once, and most pieces of a compound: the work for one word has a bound. */
const UNSPACED_LETTER = `[[\\p{L}\\p{N}]&&${UNSPACED}]`;
const TOKEN = new RegExp(
  `(${UNSPACED_LETTER}[${UNSPACED_LETTER}\\p{M}]{0,999})|${INITIALS}|${PIECE}(?:${JOINER}${PIECE}){0,5}`,
  'gv',
);

/**
 * The words of a text in any script, in order, without punctuation. Compounds with hyphen or apostrophe stay one token;
 * combining marks stay with their letter.
 *
 * @example
 * [...tokensOf('E-health: l’eau!')] // [{ start: 0, end: 8, isUnspaced: false }, { start: 10, end: 15, isUnspaced: false }]
 */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end, isUnspaced: match[1] !== undefined };
  }
}
