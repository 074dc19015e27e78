import { columnsOf, HEAD_COLUMNS, type TableShape } from '#engines/fields/columns.ts';
import type { Field } from '#engines/fields/field.ts';

/** Where in a table a value stands. */
export interface CellPlace {
  /** Name of the column, as our own files have it. */
  column: string;
  /** Which of the values in the cell, from 1. */
  item?: number;
  /** Path within that value, where the cell holds objects. */
  part?: string;
}

/**
 * The cell of a table in which a value stands, from the path of the value in our fields and, for amounts, from what is wrong with it.
 *
 * @example
 * cellOfValue([{ name: 'period', type: 'period' }], 'period.from', 'not-a-date') // { column: 'period_from' }
 */
export function cellOfValue(fields: readonly Field[], path: string, code: string): CellPlace {
  const columns = writableColumns(fields);
  const steps = path.split('.');
  for (let kept = steps.length; kept > 0; kept--) {
    const [, above = '', index] = /^(.*?)(?:\[(\d+)\])?$/.exec(steps.slice(0, kept).join('.')) ?? [];
    const name = above.replace(/\[\d+\]/g, '');
    const column = [name, `${name}_${suffixOf(code)}`, name.replace(/\.([^.]*)$/, '_$1')].find((one) =>
      columns.has(one),
    );
    if (column === undefined) continue;
    // `areas[1].share` is the second value of a column of its own.
    const item = index ?? /\[(\d+)\]/.exec(above)?.[1];
    const part = steps.slice(kept).join('.');
    return {
      column,
      ...(item === undefined ? {} : { item: Number(item) + 1 }),
      ...(part === '' ? {} : { part }),
    };
  }
  return { column: path };
}

/** Which of the two columns of an amount or a period is meant. */
function suffixOf(code: string): string {
  if (code === 'ends-before-start') return 'until';
  return code === 'not-a-currency' || code === 'currency-missing' ? 'currency' : 'amount';
}

const shapes = new WeakMap<readonly Field[], ReadonlySet<string>>();

function writableColumns(fields: readonly Field[]): ReadonlySet<string> {
  let names = shapes.get(fields);
  if (!names) {
    const shape: TableShape = columnsOf(fields);
    const writable = shape.columns.filter((column) => !column.isReadOnly);
    names = new Set<string>([...HEAD_COLUMNS, ...writable.map((column) => column.name)]);
    shapes.set(fields, names);
  }
  return names;
}
