import { LANGUAGES, type Language, type LanguageTag } from '#kernel/language.ts';
import type { TermQuery } from '#platform/text/analyser.ts';
import { analyserFor } from '#platform/text/analysers.ts';
import type { SearchText } from '#platform/text/parse-query.ts';
import { languageMark, quoted, SUMMARY_MARK, TITLE_MARK } from './search-tokens.ts';

/** One word of a query with all that it may mean. */
export interface PlannedWord {
  surface: string;
  /** The principal term in each language that the word may be in; what names of codes are compared with. */
  terms: Readonly<Record<string, string>>;
  /** What the word asks for in each of those languages. */
  queries: Readonly<Record<string, TermQuery>>;
}

/** Languages beyond the six share the plain analyser; this tag stands for them. */
const OTHER: LanguageTag = 'xx';

/**
 * The languages that a word may be in, by its script; the plain one always, since content may be in any language.
 *
 * @example
 * languagesOf('water') // ['en', 'fr', 'es', 'xx']
 * languagesOf('الماء') // ['ar', 'xx']
 */
export function languagesOf(word: string): LanguageTag[] {
  const scripts: [RegExp, Language[]][] = [
    [/\p{Script=Latin}/u, ['en', 'fr', 'es']],
    [/\p{Script=Arabic}/u, ['ar']],
    [/\p{Script=Cyrillic}/u, ['ru']],
    [/\p{Script=Han}/u, ['zh']],
  ];
  const found = scripts.flatMap(([script, languages]) => (script.test(word) ? languages : []));
  return [...(found.length > 0 ? found : LANGUAGES), OTHER];
}

/** The words of a query that count, in order; stop words of every language that they may be in are left out. */
export function planWords(texts: readonly string[]): PlannedWord[] {
  return texts.flatMap((text) => piecesOf(text).flatMap((piece) => planWord(piece) ?? []));
}

/** Text without spaces is cut into its words, each of which must be found. */
function piecesOf(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text];
  return analyserFor('zh')
    .words(text)
    .filter((word) => word.terms.length > 0)
    .map((word) => word.surface);
}

function planWord(surface: string): PlannedWord | null {
  const terms: Record<string, string> = {};
  const queries: Record<string, TermQuery> = {};
  for (const language of languagesOf(surface)) {
    const analyser = analyserFor(language);
    const parts = analyser.words(surface).flatMap((word) => {
      const query = analyser.query(word);
      return query ? [{ query, term: word.terms[0] }] : [];
    });
    if (parts.length === 0) continue;
    queries[language] = parts.length === 1 ? parts[0]!.query : { all: parts.map((part) => part.query) };
    if (parts.length === 1 && parts[0]!.term !== undefined) terms[language] = parts[0]!.term;
  }
  return Object.keys(queries).length === 0 ? null : { surface, terms, queries };
}

/** Where in a record a word must stand: anywhere, in title or summary, in the title. */
export type Reach = 'anywhere' | 'summary' | 'title';

const MARKS: Record<Reach, string> = { anywhere: '', summary: SUMMARY_MARK, title: TITLE_MARK };

/** A word as a `tsquery` in text form; only in one language where that is asked. */
export function wordQuery(word: PlannedWord, reach: Reach, only?: Language): string | null {
  const parts = Object.entries(word.queries)
    .filter(([language]) => only === undefined || language === only)
    .map(([language, query]) => termQuery(query, `${MARKS[reach]}${languageMark(language)}`));
  return parts.length === 0 ? null : joined(parts, '|');
}

function termQuery(query: TermQuery, mark: string): string {
  if ('term' in query) return quoted(`${mark}:${query.term}`);
  return 'all' in query
    ? joined(
        query.all.map((part) => termQuery(part, mark)),
        '&',
      )
    : joined(
        query.any.map((part) => termQuery(part, mark)),
        '|',
      );
}

/** A phrase: its words side by side, in one of the languages it may be in. Chinese has no phrases: its words are cut by judgement. */
export function phraseQuery(phrase: string): string | null {
  const readings = languagesOf(phrase).flatMap((language) => {
    const words = analyserFor(language).words(phrase);
    const terms = words.map((word) =>
      word.terms[0] === undefined ? null : quoted(`${languageMark(language)}:${word.terms[0]}`),
    );
    if (language === 'zh')
      return terms.every((term) => term === null)
        ? []
        : [
            joined(
              terms.filter((term) => term !== null),
              '&',
            ),
          ];
    return sideBySide(terms);
  });
  return readings.length === 0 ? null : joined(readings, '|');
}

/** Terms with their distances; stop words count as a distance only. */
function sideBySide(terms: readonly (string | null)[]): string[] {
  let query = '';
  let distance = 1;
  for (const term of terms) {
    if (term === null) {
      distance++;
      continue;
    }
    query = query === '' ? term : `${query} <${distance}> ${term}`;
    distance = 1;
  }
  return query === '' ? [] : [`(${query})`];
}

/** What a query takes away, word by word. */
export function excludedQuery(search: SearchText): string | null {
  const words = planWords(search.excluded).flatMap((word) => wordQuery(word, 'anywhere') ?? []);
  return words.length === 0 ? null : joined(words, '|');
}

function joined(parts: readonly string[], by: '&' | '|'): string {
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${by} `)})`;
}
