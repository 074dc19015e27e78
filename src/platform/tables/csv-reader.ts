import { done, type Result, refuse } from '#kernel/result.ts';
import { type CsvLimits, type CsvShape, CsvSplitter, type Delimiter, type SplitRow } from './csv-splitter.ts';
import { WrongEncoding } from './decode-text.ts';
import type { Encoding, EncodingRefusal } from './encoding.ts';
import type { TextProblem } from './text-problem.ts';
import { openText, type TextSource } from './text-source.ts';

/** A row of data with its place. A row with problems still has its cells, so that it can be shown and corrected. */
export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  line: number;
  /** Row as a spreadsheet counts it; the header is row 1. */
  row: number;
  /** One cell a column of the header; absent cells are empty. */
  cells: readonly string[];
  problems: readonly TextProblem[];
}

/** What the caller knows of the file; what is not given is recognised. */
export interface CsvOptions {
  encoding?: Encoding;
  delimiter?: Delimiter;
  limits?: Partial<CsvLimits>;
}

/** A CSV file with its header read. */
export interface CsvTable {
  encoding: Encoding;
  certainty: TextSource['certainty'];
  delimiter: Delimiter;
  header: readonly string[];
  /** Can be walked once. */
  rows: AsyncIterable<CsvRow>;
}

/** Why a CSV file cannot be read at all. `column` counts from 1. */
export type CsvRefusal =
  | EncodingRefusal
  | { kind: 'empty-file' }
  | { kind: 'wrong-encoding'; line: number; byteOffset: number }
  | { kind: 'unreadable-header'; problem: TextProblem }
  | { kind: 'column-without-name'; column: number }
  | { kind: 'repeated-column'; name: string };

const LIMITS: CsvLimits = { cell: 256 * 1024, row: 1024 * 1024 };

/**
 * Opens a CSV file: recognises encoding and delimiter (comma, semicolon, tab; a first line `sep=;` is obeyed) and reads the
 * header. Names are trimmed; empty columns at the end are left out.
 *
 * Rows then stream in memory bounded by the longest row. A row with too few or too many cells, invalid bytes or broken quotes
 * carries its problems and does not end the file; only a quote without end and a row over the limit do, as the last row.
 */
export async function openCsv(
  source: AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<Result<CsvTable, CsvRefusal>> {
  const opened = await openText(source, options.encoding);
  if (!opened.ok) return opened;
  const text = opened.value;
  const pieces = text.chunks[Symbol.asyncIterator]();
  const read = await readFirst(pieces);
  if (!read.ok) return read;
  const first = read.value;
  const shape = recogniseShape(first, options.delimiter);
  const splitter = new CsvSplitter(shape, { ...LIMITS, ...options.limits });
  const rows = numberRows(splitter, first, pieces);
  let header = (await rows.next()).value;
  if (header && /^sep=.$/i.test(header.cells.join(shape.delimiter).trim()))
    header = (await rows.next()).value;
  if (!header) return refuse({ kind: 'empty-file' });
  const [problem] = [...header.problems, ...text.takeInvalid(header.lastLine)];
  if (problem) return refuse({ kind: 'unreadable-header', problem });
  const names = readHeader(header.cells);
  if (!names.ok) return names;
  const { encoding, certainty } = text;
  return done({
    encoding,
    certainty,
    delimiter: shape.delimiter,
    header: names.value,
    rows: fitRows(rows, names.value.length, text),
  });
}

async function readFirst(pieces: AsyncIterator<string>): Promise<Result<string, CsvRefusal>> {
  try {
    return done((await pieces.next()).value ?? '');
  } catch (fault) {
    if (!(fault instanceof WrongEncoding)) throw fault;
    const { line, byteOffset } = fault.place;
    return refuse({ kind: 'wrong-encoding', line, byteOffset });
  }
}

interface NumberedRow extends SplitRow {
  row: number;
}

/** Rows with their number; rows without any content are counted and left out. */
async function* numberRows(
  splitter: CsvSplitter,
  first: string,
  pieces: AsyncIterator<string>,
): AsyncGenerator<NumberedRow, undefined> {
  let row = 0;
  try {
    let next: IteratorResult<string> = { value: first };
    while (!splitter.isStopped) {
      for (const split of splitter.split(next.done ? '' : next.value, next.done)) {
        row++;
        if (split.problems.length > 0 || split.cells.some((cell) => cell !== ''))
          yield Object.assign(split, { row });
      }
      if (next.done) return;
      next = await pieces.next();
    }
  } catch (fault) {
    if (!(fault instanceof WrongEncoding)) throw fault;
    const { line, byteOffset } = fault.place;
    const problem: TextProblem = { code: 'wrong-encoding', line, values: { byteOffset } };
    yield { line, lastLine: line, row: row + 1, cells: [], problems: [problem] };
  } finally {
    await pieces.return?.();
  }
}

async function* fitRows(rows: AsyncIterable<NumberedRow>, width: number, text: TextSource) {
  for await (const { line, lastLine, row, cells, problems } of rows) {
    problems.push(...text.takeInvalid(lastLine));
    while (cells.length > width && cells.at(-1) === '') cells.pop();
    if (cells.length !== width && problems.every((problem) => problem.code !== 'unclosed-quote')) {
      const code = cells.length < width ? 'too-few-cells' : 'too-many-cells';
      problems.push({ code, line, values: { expected: width, found: cells.length } });
    }
    yield { line, row, cells, problems } satisfies CsvRow;
  }
}

function readHeader(cells: string[]): Result<string[], CsvRefusal> {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === '') names.pop();
  const unnamed = names.indexOf('');
  if (unnamed >= 0) return refuse({ kind: 'column-without-name', column: unnamed + 1 });
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  return repeated === undefined ? done(names) : refuse({ kind: 'repeated-column', name: repeated });
}

/** The delimiter is the one most frequent in the first line outside quotes; a single column has none. */
function recogniseShape(text: string, given: Delimiter | undefined): CsvShape {
  const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const named = /^sep=([,;\t])/i.exec(text)?.[1] as Delimiter | undefined;
  const firstLine = /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const counts = ([',', ';', '\t'] as const).map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  return { delimiter: given ?? named ?? counts[0]!.delimiter, lineEnd };
}
