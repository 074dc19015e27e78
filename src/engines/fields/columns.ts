import type { CodeNames, Column, FieldColumns } from './column.ts';
import type { Field } from './field.ts';
import { fieldColumnsOf } from './field-columns.ts';
import type { CellProblem } from './list-cells.ts';

/** How the texts of a row came to be: by the record's own people, or as a translation. */
export const TEXT_STATES = ['original', 'human', 'machine', 'reviewed'] as const;

/** A state of {@link TEXT_STATES}. */
export type TextState = (typeof TEXT_STATES)[number];

/** Columns in front of a record's fields. */
export const HEAD_COLUMNS = ['id', 'language', 'text_state'] as const;

/** Columns behind them, written for the reader's sake and never read: other names of the record first. */
export const TAIL_COLUMNS = ['known_as', 'first_published_at', 'changed_at', 'version', 'url'] as const;

/** The table of a kind: one row a record and language (design §5.6). */
export interface TableShape {
  /** Fields whose texts stand on the row of every language. */
  translatable: readonly FieldColumns[];
  /** Fields that stand on the original's row only. */
  others: readonly FieldColumns[];
  /** The columns of all fields, in the order of the file. */
  columns: readonly Column[];
  /** The first line of a file: head, fields, tail. */
  header: readonly string[];
}

/** What one row is written from. */
export interface TableRow {
  id: string;
  language: string;
  state: TextState;
  /** Values of the translatable fields; on the original's row of all fields. Parties as `{ name, identifiers }`. */
  values: Readonly<Record<string, unknown>>;
  /** Cells of {@link TAIL_COLUMNS}. */
  tail: readonly string[];
}

/**
 * The columns of a kind, from its fields. Repeated fields with attributes have parallel columns (`areas`, `areas.share`); repeated groups have
 * one, with a JSON list.
 *
 * @example
 * columnsOf([{ name: 'period', type: 'period' }]).header
 * // ['id', 'language', 'text_state', 'period_from', 'period_until', 'known_as', 'first_published_at', 'changed_at', 'version', 'url']
 */
export function columnsOf(fields: readonly Field[]): TableShape {
  const all = fields.map((field) => fieldColumnsOf(field));
  const translatable = all.filter((one) => one.columns.some((column) => column.isTranslatable));
  const others = all.filter((one) => !translatable.includes(one));
  const columns = [...translatable, ...others].flatMap((one) => one.columns);
  const header = [...HEAD_COLUMNS, ...columns.map((column) => column.name), ...TAIL_COLUMNS];
  const repeated = header.find((name, index) => header.indexOf(name) < index);
  if (repeated !== undefined) throw new Error(`two fields give a column named ${repeated}`);
  return { translatable, others, columns, header };
}

/** The cells of a row, in the order of the header. On rows of other languages than the original's, cells of other fields are empty. */
export function cellsOf(shape: TableShape, row: TableRow, names: CodeNames): string[] {
  const cells = [row.id, row.language, row.state];
  for (const one of shape.translatable) cells.push(...one.write(row.values[one.field], names));
  for (const one of shape.others) {
    if (row.state === 'original') cells.push(...one.write(row.values[one.field], names));
    else for (let left = one.columns.length; left > 0; left--) cells.push('');
  }
  cells.push(...row.tail);
  return cells;
}

/** Reads the cells of a file's rows back into raw values; which columns a file has, and where, is worked out once. */
export interface RowReader {
  /** Names of the fields that the file has a column for. */
  fields: readonly string[];
  /**
   * Raw values by field, for `readDocument`; an empty cell gives `null`, and a field without a column nothing. With `translatableOnly`, the
   * cells of other fields are left alone.
   */
  read(
    cells: readonly string[],
    problems: CellProblem[],
    translatableOnly?: boolean,
  ): Record<string, unknown>;
}

/**
 * Makes a reader for files with a certain first line.
 *
 * @param positions place of each column that the file has, by the column's name
 */
export function rowReaderOf(shape: TableShape, positions: ReadonlyMap<string, number>): RowReader {
  const bound = [...shape.translatable, ...shape.others].flatMap((one) => {
    const places = one.columns.map((column) => positions.get(column.name));
    if (places.every((place) => place === undefined)) return [];
    return [{ one, places, isTranslatable: shape.translatable.includes(one) }];
  });
  return {
    fields: bound.map(({ one }) => one.field),
    read(cells, problems, translatableOnly = false) {
      const values: Record<string, unknown> = {};
      for (const { one, places, isTranslatable } of bound) {
        if (translatableOnly && !isTranslatable) continue;
        const given = places.map((place) => (place === undefined ? undefined : cells[place]));
        const value = one.read(given, problems);
        if (value !== undefined) values[one.field] = value;
      }
      return values;
    },
  };
}
