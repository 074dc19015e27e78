import type { LocalizedText } from '#kernel/localized-text.ts';
import type { CodeEntry, CodeListFile } from './files/code-list-file.ts';

/** One list as it is in force: what its newest version says, what that version no longer has, and the long texts loaded for it. */
export interface ListContent {
  version: number;
  file: CodeListFile;
  /** Codes of earlier versions only. Records may hold them, so they keep their names. */
  withdrawn: readonly CodeEntry[];
  /** Official long texts by code. */
  texts: ReadonlyMap<string, LocalizedText>;
  /** Where the long texts come from, when there are any. */
  textSource?: string;
}

/** A code in its list. */
export interface ListCode {
  list: string;
  code: string;
}

/** A code with everything that is known of it except its words, which depend on the reader. */
export interface Code extends ListCode {
  /** The code right above it in its own list. */
  parent: string | null;
  /** The codes right above it, in its own list and in others. */
  parents: readonly ListCode[];
  /** No longer in the list; kept for the records that hold it. */
  withdrawn: boolean;
  validFrom: string | null;
  /** The first day on which it is no longer valid. */
  validUntil: string | null;
  /** The source itself says that this should be confirmed. */
  unconfirmed: boolean;
  /** What other schemes call it, by scheme: `iso_alpha3`, `m49`, `iati`, `dac`; `words` are further spellings, never shown. */
  matches: Readonly<Record<string, readonly string[]>>;
  attributes: Readonly<Record<string, string | number | boolean>>;
  /** Where it comes from: file and line, or standard. */
  source: string | null;
  links: readonly { url: string; title?: string }[];
}

/** What is known of a list itself. */
export interface ListAbout {
  list: string;
  title: LocalizedText;
  /** Number of the version in this installation, from 1. */
  version: number;
  /** What the file calls the version, and the date it bears. */
  versionLabel: string;
  date: string;
  source: string;
  licence: string;
  notes: string | null;
  textSource: string | null;
}

/**
 * Takes a file as it would be in force if nothing else had ever been loaded: for tests and for tools without a database.
 */
export function contentOfFile(file: CodeListFile): ListContent {
  return { version: 1, file, withdrawn: [], texts: new Map() };
}
