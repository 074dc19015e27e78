import { asText, isBlank } from '#engines/fields/reading.ts';
import type { Place, Problem } from '../incoming.ts';
import { MARK_MEMBER, REJECT_COLUMNS, REJECT_MEMBER } from './reject-columns.ts';
import { rowMark } from './row-mark.ts';

/** A row of a file parted into what is the record's and what a file of refused rows has beside it. */
export interface RefusedRow {
  /** Cells of the original's columns. */
  own: readonly string[];
  /** Cells beyond the last column, those of earlier refusals first. */
  surplus: readonly string[];
  /** Cells of {@link REJECT_COLUMNS} by name; empty where the file has no such column. */
  beside: Readonly<Record<(typeof REJECT_COLUMNS)[number], string>>;
}

/** Parts rows of a table with these column names, spelt as ours. */
export function partRows(names: readonly string[]): (cells: readonly string[]) => RefusedRow {
  const places = REJECT_COLUMNS.map((name) => names.indexOf(name));
  const own = names.flatMap((_, index) => (places.includes(index) ? [] : [index]));
  return (cells) => {
    const beside = Object.fromEntries(
      REJECT_COLUMNS.map((name, index) => [name, (cells[places[index]!] ?? '').trim()]),
    ) as RefusedRow['beside'];
    return {
      own: own.map((index) => cells[index] ?? ''),
      surplus: [...listIn(beside.surplus), ...cells.slice(names.length)],
      beside,
    };
  };
}

/** The mark of a row as a file of refused rows writes it. */
export function markOf({ own, surplus }: Pick<RefusedRow, 'own' | 'surplus'>): string {
  return rowMark([...own, JSON.stringify(surplus)]);
}

/** Why a row of a file of refused rows is refused again: nobody touched it, or there are still cells without a column. */
export function problemsOfRow(row: RefusedRow, place: Place): Problem[] {
  const problems: Problem[] = [];
  const { problem, row_mark: mark, surplus } = row.beside;
  if (problem !== '' && mark !== '' && mark === markOf(row))
    problems.push(unmended({ ...place, cell: { column: 'problem' } }, 'problem'));
  if (listIn(surplus).length > 0)
    problems.push({
      severity: 'error',
      place: { ...place, field: 'surplus', cell: { column: 'surplus' } },
      code: 'surplus-cells',
    });
  return problems;
}

/** The mark of a refused object, whatever its problems. */
export function markOfObject(object: Readonly<Record<string, unknown>>): string {
  return rowMark([JSON.stringify({ ...object, [REJECT_MEMBER]: undefined, [MARK_MEMBER]: undefined })]);
}

/** Why an object of a file of refused objects is refused again. */
export function problemsOfObject(object: Readonly<Record<string, unknown>>, place: Place): Problem[] {
  if (isBlank(object[REJECT_MEMBER]) || asText(object[MARK_MEMBER]) !== markOfObject(object)) return [];
  return [unmended(place, REJECT_MEMBER)];
}

function unmended(place: Place, where: string): Problem {
  return { severity: 'error', place: { ...place, field: where }, code: 'unmended', values: { where } };
}

function listIn(cell: string): string[] {
  if (cell === '') return [];
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.map(String) : [cell];
  } catch {
    return [cell];
  }
}
