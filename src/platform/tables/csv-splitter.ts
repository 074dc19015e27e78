import { removeTextMark } from './formula-cells.ts';
import type { TextProblem } from './text-problem.ts';

/** What separates the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** A row as it stands in the file. */
export interface SplitRow {
  /** Lines on which the row starts and ends, from 1. */
  line: number;
  lastLine: number;
  cells: string[];
  problems: TextProblem[];
}

/** Sizes in UTF-16 code units beyond which a cell or row is not read. */
export interface CsvLimits {
  cell: number;
  row: number;
}

/** How a CSV file is written. */
export interface CsvShape {
  delimiter: Delimiter;
  lineEnd: '\n' | '\r';
}

/**
 * Cuts text into rows of cells, RFC 4180 with the usual leniencies: LF, CRLF or CR ends a row, quoted cells may hold line
 * ends, an unquoted cell may hold quotes. Takes text in pieces of any size and holds one unfinished row at most.
 */
export class CsvSplitter {
  /** Set when nothing more can be read: a quote without end, or a row beyond the limit. */
  isStopped = false;
  readonly #shape: CsvShape;
  readonly #limits: CsvLimits;
  #text = '';
  #at = 0;
  #line = 1;
  #isLast = false;
  #nextQuote = -1;

  constructor(shape: CsvShape, limits: CsvLimits) {
    this.#shape = shape;
    this.#limits = limits;
  }

  /** The rows that are complete with this piece; with `isLast`, the unfinished row too. */
  split(piece: string, isLast = false): SplitRow[] {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    this.#nextQuote = -1;
    this.#isLast = isLast;
    const rows: SplitRow[] = [];
    while (!this.isStopped && this.#at < this.#text.length) {
      const start = this.#at;
      const row = this.#readRow();
      if (row) rows.push(row);
      else if (!isLast && this.#text.length - start <= this.#limits.row) break;
      else rows.push(this.#stop(start));
    }
    return rows;
  }

  /** The next row, or null when the text ends inside it. */
  #readRow(): SplitRow | null {
    const { lineEnd, delimiter } = this.#shape;
    const start = this.#at;
    let end = this.#text.indexOf(lineEnd, start);
    if (end < 0) {
      if (!this.#isLast) return null;
      end = this.#text.length;
    }
    if (this.#findQuote(start) < end) return this.#readQuotedRow();
    this.#at = end + 1;
    const cells = this.#sliceCell(start, end).split(delimiter);
    for (let index = 0; index < cells.length; index++) cells[index] = removeTextMark(cells[index]!);
    return this.#finish(cells, [], 0);
  }

  #findQuote(start: number): number {
    if (this.#nextQuote < start) this.#nextQuote = this.#text.indexOf('"', start);
    if (this.#nextQuote < 0) this.#nextQuote = Number.POSITIVE_INFINITY;
    return this.#nextQuote;
  }

  #readQuotedRow(): SplitRow | null {
    const cells: string[] = [];
    const problems: TextProblem[] = [];
    let innerLines = 0;
    let at = this.#at;
    for (;;) {
      const isQuoted = this.#text[at] === '"';
      const close = isQuoted ? closingQuote(this.#text, at + 1) : at - 1;
      const end = close < 0 && isQuoted ? -1 : this.#cellEnd(close + 1);
      if (end < 0) return null;
      const quoted = isQuoted ? this.#text.slice(at + 1, close).replaceAll('""', '"') : '';
      const bare = this.#sliceCell(close + 1, end);
      if (isQuoted && bare.trim() !== '')
        problems.push({ code: 'text-after-quote', line: this.#line, values: { cell: cells.length + 1 } });
      cells.push(removeTextMark(quoted + bare));
      innerLines += countOf(quoted, this.#shape.lineEnd);
      at = end;
      if (this.#text[at] !== this.#shape.delimiter) break;
      at++;
    }
    this.#at = at + 1;
    return this.#finish(cells, problems, innerLines);
  }

  /** Where the unquoted text from `at` ends: at a delimiter, a line end or the end of the file; -1 when not known yet. */
  #cellEnd(at: number): number {
    const { delimiter, lineEnd } = this.#shape;
    for (let index = at; index < this.#text.length; index++) {
      const character = this.#text[index];
      if (character === delimiter || character === lineEnd) return index;
    }
    return this.#isLast ? this.#text.length : -1;
  }

  #sliceCell(start: number, end: number): string {
    const isRowEnd = end >= this.#text.length || this.#text[end] === '\n';
    return this.#text.slice(start, isRowEnd && end > start && this.#text[end - 1] === '\r' ? end - 1 : end);
  }

  #finish(cells: string[], problems: TextProblem[], innerLines: number): SplitRow {
    const line = this.#line;
    this.#line += innerLines + 1;
    for (const [index, cell] of cells.entries()) {
      if (cell.length > this.#limits.cell)
        problems.push({ code: 'cell-too-long', line, values: { cell: index + 1, limit: this.#limits.cell } });
      if (cell.includes('\0'))
        problems.push({ code: 'control-character', line, values: { cell: index + 1 } });
    }
    return { line, lastLine: line + innerLines, cells, problems };
  }

  #stop(start: number): SplitRow {
    this.isStopped = true;
    const isInQuote = this.#text.indexOf('"', start) >= 0;
    this.#at = this.#text.length;
    const code = isInQuote ? 'unclosed-quote' : 'row-too-long';
    const problem: TextProblem = { code, line: this.#line, values: { limit: this.#limits.row } };
    return { line: this.#line, lastLine: this.#line, cells: [], problems: [problem] };
  }
}

/** Where the quoted text from `at` ends; a doubled quote is text. -1 when it does not end. */
function closingQuote(text: string, at: number): number {
  for (let index = text.indexOf('"', at); index >= 0; index = text.indexOf('"', index + 2))
    if (text[index + 1] !== '"') return index;
  return -1;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
