import type { TextState } from '#engines/fields/columns.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import type { IncomingRecord, Problem } from './incoming.ts';

/** The formats that a file of records can have. */
export const IMPORT_FORMATS = ['iati', 'csv', 'json', 'jsonl'] as const;

/** One of {@link IMPORT_FORMATS}. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** One piece of a file: a record, or the row of a record in one language. */
export interface ImportItem {
  record: IncomingRecord;
  /**
   * Present on rows of one language: how its texts came to be, `null` when the file does not say. Absent on whole records.
   */
  textState?: TextState | null;
  /** The piece as it stood in the file, for the file of refused pieces. */
  raw: unknown;
  /** About how much memory it takes, in UTF-16 code units. */
  size: number;
}

/** A piece that was refused, with everything that is wrong with it. */
export interface RefusedItem {
  item: ImportItem;
  problems: readonly Problem[];
}

/** An opened file of records. */
export interface ImportSource {
  format: ImportFormat;
  /** In which encoding the file is read; absent where its format says it itself. */
  encoding?: Encoding;
  /** The pieces in the order of the file; can be walked once, in memory bounded by the largest. */
  items: AsyncIterable<ImportItem>;
  /**
   * Fields that every record of the file speaks of: where a record has none, the field is unknown. Of other fields a record speaks only
   * when it names them; what is not spoken of is left as it is.
   */
  speaksOf: ReadonlySet<string>;
  /** Names of the columns of a table, for the file of refused rows. */
  header?: readonly string[];
}
