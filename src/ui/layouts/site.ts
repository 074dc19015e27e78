import type { PageLanguage } from '#platform/i18n/page-language.ts';
import type { Link } from '#ui/markup.ts';

/** What is the same on every page of one language; made once and passed in. */
export interface Site {
  /** Address of the bundled style sheet, with its hash: `/assets/….css`. */
  stylesheet: string;
  /** Address of the icon; none when absent. */
  icon?: string;
  /** Where the site is reached from outside, without a slash at the end; for canonical addresses. */
  origin: string;
  languages: readonly PageLanguage[];
  /** The registers that exist, with addresses in the page's language. */
  registers: readonly Link[];
  footLinks: readonly Link[];
  /** The instant of the last change; absent while there are no data. */
  asOf?: Date;
  /** Shows the strip that says so. */
  isDemonstration: boolean;
  /** The search field in the masthead; absent where nothing can be searched. */
  search?: { action: string; name: string };
}

/** Where a page stands, without its language. */
export interface Address {
  /** Begins with a slash; `/` is the home page. */
  path: string;
  /** As it was asked for, with its question mark, or empty. Kept when the reader changes language. */
  query: string;
}

/**
 * The same page in a language.
 *
 * @example
 * addressIn('ar', { path: '/projects', query: '?goal=3' }) // '/ar/projects?goal=3'
 * addressIn('en', { path: '/', query: '' }) // '/en'
 */
export function addressIn(language: PageLanguage, address: Address): string {
  return `/${language}${address.path === '/' ? '' : address.path}${address.query}`;
}
