import { createHash } from 'node:crypto';

/**
 * What the cells of a refused row are known by, so that an import can tell whether anybody mended them. White space at the ends and the sort of line
 * ends, which spreadsheets change, make no difference.
 *
 * @example
 * rowMark(['1', 'Wells ']) === rowMark(['1', 'Wells']) // true
 * rowMark(['1', 'Wells']) === rowMark(['1', 'Deep wells']) // false
 */
export function rowMark(cells: readonly string[]): string {
  const plain = cells.map((cell) => cell.replace(/\r\n?/g, '\n').trim());
  const digest = createHash('sha256').update(JSON.stringify(plain)).digest('hex');
  // A letter in front, lest a spreadsheet takes digits for a number.
  return `m${digest.slice(0, 16)}`;
}
