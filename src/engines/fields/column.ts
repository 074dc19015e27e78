import type { CellProblem } from './list-cells.ts';

/** What a cell of a column holds; the dictionary of a file explains each. */
export type CellContent =
  | 'text'
  | 'code'
  | 'codes'
  | 'names'
  | 'values'
  | 'texts'
  | 'number'
  | 'date'
  | 'amount'
  | 'currency'
  | 'party'
  | 'identifiers'
  | 'link'
  | 'links'
  | 'email'
  | 'language'
  | 'languages'
  | 'items';

/** A column of a file. */
export interface Column {
  /** In the file's first line: `areas`, `areas.share`, `period_from`. */
  name: string;
  /** Path of the field in the kind: `areas`, `areas.share`, `period`. */
  field: string;
  content: CellContent;
  /** The code list that the cell's codes are of. */
  list?: string;
  /** Filled on the row of every language; the others on the original's only. */
  isTranslatable: boolean;
  /** Written for the reader's sake; an import takes no notice of it. */
  isReadOnly: boolean;
}

/** The names of codes, in the language of a file. */
export interface CodeNames {
  nameOf(list: string, code: string): string;
}

/** The columns that one field has, and the way between its value and their cells. */
export interface FieldColumns {
  /** Name of the top-level field. */
  field: string;
  columns: readonly Column[];
  /** One cell a column; an unknown value gives empty cells. */
  write(value: unknown, names: CodeNames): string[];
  /** The raw value that the cells stand for, `null` when they are empty. An absent column is `undefined`. */
  read(cells: readonly (string | undefined)[], problems: CellProblem[]): unknown;
}
