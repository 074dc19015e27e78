import { isLanguage, type LanguageTag } from '#kernel/language.ts';
import { analyserFor } from '#platform/text/analysers.ts';

/** Which part of a record a text is: titles count more than summaries, summaries more than the rest. */
export type TextPart = 'title' | 'summary' | 'body';

/** A text of a record that people may look for. */
export interface FoundText {
  part: TextPart;
  language: LanguageTag;
  text: string;
}

/** Prefixes of lexemes: of titles, and of titles and summaries. */
export const TITLE_MARK = 'T';
export const SUMMARY_MARK = 'S';

/** Content in a language beyond the six is indexed under one name, since nobody says which of them a query is in. */
const OTHER_LANGUAGES = 'xx';

/** What stands before a term of a language. */
export function languageMark(language: LanguageTag): string {
  const primary = language.split('-')[0]!;
  return isLanguage(primary) ? primary : OTHER_LANGUAGES;
}

/** PostgreSQL keeps positions up to this, and this many for a lexeme. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
/** Between two texts, so that no phrase reaches from one into the next. */
const GAP = 8;
/** A record's longest texts are indexed up to here, in UTF-16 units; what lies behind is still on its page. */
const LONGEST_TEXT = 40_000;

/**
 * What a record is found by, as PostgreSQL reads a `tsvector` from text. The marks are explained in `migrations/0005-search.sql`.
 *
 * @param exact words that are found as a whole, such as the reference and identifiers
 */
export function searchTokensOf(texts: readonly FoundText[], exact: readonly string[]): string {
  const positions = new Map<string, number[]>();
  const add = (lexeme: string, position?: number) => {
    const known = positions.get(lexeme);
    if (known === undefined) positions.set(lexeme, position === undefined ? [] : [position]);
    else if (position !== undefined && known.length < MOST_POSITIONS) known.push(position);
  };
  let position = 1;
  for (const { part, language, text } of texts) {
    const mark = languageMark(language);
    for (const word of analyserFor(language).words(text.slice(0, LONGEST_TEXT))) {
      for (const term of word.terms) {
        add(`${mark}:${term}`, Math.min(position, LAST_POSITION));
        if (part === 'title') add(`${TITLE_MARK}${mark}:${term}`);
        if (part !== 'body') add(`${SUMMARY_MARK}${mark}:${term}`);
      }
      position++;
    }
    position += GAP;
  }
  for (const word of exact) add(exactLexeme(word));
  return [...positions]
    .map(([lexeme, at]) => quoted(lexeme) + (at.length > 0 ? `:${at.join(',')}` : ''))
    .join(' ');
}

/**
 * The lexeme of a word that is found as a whole, whatever its case.
 *
 * @example
 * exactLexeme('P-2026-0001') // '=p-2026-0001'
 */
export function exactLexeme(word: string): string {
  return `=${word.trim().toLowerCase().slice(0, 400)}`;
}

/**
 * A lexeme as `tsvector` and `tsquery` read it from text.
 *
 * @example
 * quoted("fr:l'eau") // "'fr:l''eau'"
 */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
