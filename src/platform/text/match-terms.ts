import type { Analyser, TermQuery } from './analyser.ts';

/**
 * The terms by which a set of terms answers a query; empty when it does not.
 *
 * @example
 * termsMatched({ any: [{ term: 'ehealth' }, { all: [{ term: 'e' }, { term: 'health' }] }] }, new Set(['ehealth'])) // ['ehealth']
 * termsMatched({ all: [{ term: 'rural' }, { term: 'school' }] }, new Set(['school'])) // []
 */
export function termsMatched(query: TermQuery, terms: ReadonlySet<string>): string[] {
  if ('term' in query) return terms.has(query.term) ? [query.term] : [];
  const parts = ('all' in query ? query.all : query.any).map((part) => termsMatched(part, terms));
  if ('all' in query && parts.some((matched) => matched.length === 0)) return [];
  return [...new Set(parts.flat())];
}

/** Whether a text, as an analyser reads it, answers a query. */
export function meetsText(query: TermQuery, analyser: Analyser, text: string): boolean {
  const terms = new Set(analyser.words(text).flatMap((word) => word.terms));
  return termsMatched(query, terms).length > 0;
}
