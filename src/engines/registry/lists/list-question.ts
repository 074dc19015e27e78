import type { Document } from '#engines/fields/field.ts';
import type { Id } from '#kernel/ids.ts';
import type { Language, LanguageTag } from '#kernel/language.ts';
import type { Kind, Sort } from '../kind.ts';
import type { Rank, TextHits } from '../search/find-text.ts';

/** What was chosen of one facet: codes, one of which a record must carry. */
export interface FacetChoice {
  facet: string;
  codes: readonly string[];
}

/** The place between two rows from which a page is read. */
export interface Position {
  /** `after`: the rows that follow; `before`: the rows that stand in front, nearest last. */
  side: 'after' | 'before';
  ordinal: number;
  /** The value that the order sorts by, in orders other than `newest`; `null` is an unknown one. */
  key?: string | null;
}

/** A filter of a list, the same for page, file, API and feed (design §5.3). */
export interface ListFilter {
  choices: readonly FacetChoice[];
  /** ISO 8601 day for which dated groups are looked up. */
  day: string;
  /** What is looked for, as a person typed it. */
  text?: string;
}

/** A page of a list. */
export interface ListQuestion extends ListFilter {
  kind: Kind;
  reader: Language;
  sort: Sort;
  position: Position | null;
  limit: number;
}

/** A row of a list. */
export interface ListedRecord {
  recordId: Id;
  ordinal: number;
  reference: string;
  language: LanguageTag;
  card: Document;
  titles: Record<LanguageTag, string>;
  changedAt: Date;
  /** The value that the order sorts by, as a cursor carries it. */
  sortKey: string | null;
  /** How well it answers the text, where one is looked for. */
  rank?: Rank;
}

/** A facet with what each of its codes would leave. */
export interface CountedFacet {
  facet: string;
  /** Codes with at least one hit, or chosen; in no order. */
  counts: ReadonlyMap<string, number>;
}

/** A page of a list with exact totals, all from one snapshot. */
export interface ListAnswer {
  records: readonly ListedRecord[];
  total: number;
  everyRecord: number;
  facets: readonly CountedFacet[];
  /** What the text was found in; absent where none is looked for. */
  found?: Pick<TextHits, 'unknownWords' | 'codes'>;
  /** How many hits stand before the first row; known in the default order and in that of a search. */
  before: number | null;
  next: Position | null;
  previous: Position | null;
}
