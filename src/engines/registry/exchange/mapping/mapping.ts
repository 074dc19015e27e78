/**
 * How the members of foreign objects, or the columns of a foreign table, become our fields. Written as JSON by whoever imports; `docs/import.md`
 * explains it.
 */
export interface Mapping {
  /** Path of the array of records in a JSON file; absent when the file is the array, or JSON Lines. */
  records?: string;
  /** Name of the register that the ids are of. */
  source?: string;
  /** Paths whose values, joined by `/`, are the id. */
  id: readonly string[];
  /** A language tag, or where one stands. */
  language?: string | { from: string };
  fields: Readonly<Record<string, readonly Rule[]>>;
  /** Paths that are left out on purpose, with everything below them. */
  ignore: readonly string[];
}

/** How values become one field or part; several rules add to each other. */
export interface Rule {
  /** Paths from the record, or, within `item`, from the item: `.` is the item itself. */
  from: readonly string[];
  /** A value that is the same for every record. */
  constant?: unknown;
  /** Other words for the values; `null` leaves a value out. A value that is not listed stays as it is. */
  values?: Readonly<Record<string, unknown>>;
  /** Parts of each value; a text is parted here. */
  split?: string;
  /** Texts become one, with this between them. */
  join?: string;
  /** Only values that the code list knows. */
  known?: string;
  /** Only values that the code list does not know. */
  unknown?: string;
  /** Only texts of at most so many characters. */
  atMost?: number;
  /** Only texts of more characters than that. */
  moreThan?: number;
  /** Only objects whose members have these values. */
  where?: Readonly<Record<string, string>>;
  /** Only objects in which all of these paths hold something. */
  needs?: readonly string[];
  /** Only the first of the values. */
  first?: boolean;
  /** What each value becomes, part by part. */
  item?: Readonly<Record<string, readonly Rule[]>>;
}

/** One thing wrong with a mapping file. */
export interface MappingProblem {
  /** Where in the mapping file: `fields.areas[0].from`. */
  at: string;
  code: MappingProblemCode;
  values: Record<string, string>;
}

/** Everything that can be wrong with a mapping file. */
export const MAPPING_PROBLEM_CODES = [
  'mapping-unreadable',
  'mapping-not-json',
  'mapping-missing',
  'mapping-wrong-type',
  'mapping-unknown-member',
  'mapping-unknown-field',
  'mapping-unknown-list',
  'mapping-bad-path',
] as const;

/** A code of {@link MAPPING_PROBLEM_CODES}. */
export type MappingProblemCode = (typeof MAPPING_PROBLEM_CODES)[number];
