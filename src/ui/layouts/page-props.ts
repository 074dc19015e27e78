import type { Texts } from '#platform/i18n/texts.ts';
import type { Content } from '#ui/markup.ts';
import type { Address, Site } from './site.ts';

/** A page and what search engines and other languages are told about it. */
export interface PageProps {
  texts: Texts;
  site: Site;
  address: Address;
  /** Without the site's name. */
  title: string;
  /** One or two sentences for search results, in the page's language. */
  description?: string;
  /** The query that belongs to the canonical address, with its question mark; none unless given. */
  canonicalQuery?: string;
  /** Keeps the page out of search engines and names no canonical address: errors, filtered lists, drafts. */
  isHidden?: boolean;
  /** A linked-data description of what the page shows (JSON-LD 1.1). */
  jsonLd?: object;
  /** What stands in the masthead's search field. */
  searched?: string;
  /** Forces a theme; without it the reader's system decides. */
  theme?: 'light' | 'dark';
  children?: Content;
}
