import type { Delimiter } from './csv-splitter.ts';
import { addTextMark } from './formula-cells.ts';

/** How a CSV file is to be written. */
export interface CsvWriting {
  delimiter?: Delimiter;
  /** Starts with a byte order mark, without which Excel takes UTF-8 for a local encoding. Default true. */
  byteOrderMark?: boolean;
}

const PIECE_LENGTH = 16 * 1024;

/**
 * One row as RFC 4180 text with its line end (CRLF); no cell can be taken for a formula (see {@link addTextMark}).
 * Any of the three delimiters in a cell makes it quoted, because a spreadsheet may read the file with another one.
 *
 * @example
 * writeCsvRow(['a', 'say "b"', '=c']) // 'a,"say ""b""",\'=c\r\n'
 */
export function writeCsvRow(cells: readonly string[], delimiter: Delimiter = ','): string {
  let row = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = addTextMark(cells[index]!);
    if (index > 0) row += delimiter;
    row += /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  // A lone empty cell would be a blank line, which readers leave out.
  return row === '' ? '""\r\n' : `${row}\r\n`;
}

/** A CSV file in UTF-8 as a stream of pieces of about 16 K characters, from rows that may come as slowly as the database gives them. */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  writing: CsvWriting = {},
): AsyncGenerator<Uint8Array> {
  let piece = writing.byteOrderMark === false ? '' : '\ufeff';
  for await (const cells of rows) {
    piece += writeCsvRow(cells, writing.delimiter);
    if (piece.length < PIECE_LENGTH) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
