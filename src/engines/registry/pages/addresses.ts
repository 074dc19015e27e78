import { canonicalQuery, type QueryValues } from '#platform/http/canonical-query.ts';
import type { PageLanguage } from '#platform/i18n/page-language.ts';
import type { Kind } from '../kind.ts';

/** A list, its state in the query. */
export function listHref(language: PageLanguage, kind: Kind, query: QueryValues = {}): string {
  return `/${language}/${kind.plural}${canonicalQuery(query)}`;
}

/** A record's page: `/{lang}/{kind}/{reference}` (design §4.4). */
export function recordHref(
  language: PageLanguage,
  kind: Kind,
  reference: string,
  query: QueryValues = {},
): string {
  return `/${language}/${kind.plural}/${encodeURIComponent(reference)}${canonicalQuery(query)}`;
}

/** What a version of a record changed. */
export function versionHref(language: PageLanguage, kind: Kind, reference: string, number: number): string {
  return `/${language}/${kind.plural}/${encodeURIComponent(reference)}/versions/${number}`;
}

/** The filtered list as a file. */
export function downloadHref(
  language: PageLanguage,
  kind: Kind,
  format: string,
  query: QueryValues = {},
): string {
  return `/${language}/${kind.plural}/download.${format}${canonicalQuery(query)}`;
}

/** The page that explains a code and lists its records. */
export function codeHref(language: PageLanguage, list: string, code: string): string {
  return `/${language}/${list}/${encodeURIComponent(code)}`;
}
