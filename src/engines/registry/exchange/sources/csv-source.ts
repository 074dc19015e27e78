import {
  columnsOf,
  HEAD_COLUMNS,
  type RowReader,
  rowReaderOf,
  TAIL_COLUMNS,
  TEXT_STATES,
  type TextState,
} from '#engines/fields/columns.ts';
import type { CellProblem } from '#engines/fields/list-cells.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import { type CsvRefusal, type CsvRow, type CsvTable, openCsv } from '#platform/tables/csv-reader.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import { type IdentityRule, identityOf, NO_IDENTITY } from '../identity.ts';
import type { ImportItem, ImportSource } from '../import-item.ts';
import type { Place, Problem } from '../incoming.ts';
import { partRows, problemsOfRow, type RefusedRow } from '../rejects/refused-before.ts';
import { REJECT_COLUMNS } from '../rejects/reject-columns.ts';
import { textProblem } from './text-problem.ts';

/** Room for a record of thousands of payments in one cell; a spreadsheet's cell holds 32,767 characters. */
export const CSV_LIMITS = { cell: 4 * 1024 * 1024, row: 8 * 1024 * 1024 };

const REJECT_NAMES: ReadonlySet<string> = new Set(REJECT_COLUMNS);

/** Why a table cannot be imported at all. */
export type CsvSourceRefusal = CsvRefusal | { kind: 'no-id-column'; columns: string };

/**
 * Opens a CSV file whose columns are named as in our own export: `id` and whatever else it has, in any order, upper or lower case. Refuses a
 * file without `id`. A column that is none of ours is told once and counted, row by row.
 */
export async function openCsvSource(
  bytes: AsyncIterable<Uint8Array>,
  rule: IdentityRule,
  options: { encoding?: Encoding; onNotice: (notice: Problem, weight: number) => void },
): Promise<Result<ImportSource, CsvSourceRefusal>> {
  const opened = await openCsv(bytes, { encoding: options.encoding, limits: CSV_LIMITS });
  if (!opened.ok) return opened;
  const table = opened.value;
  const names = table.header.map(columnName);
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) return refuse({ kind: 'repeated-column', name: repeated });
  if (!names.includes('id')) return refuse({ kind: 'no-id-column', columns: table.header.join(', ') });
  const shape = columnsOf(rule.kind.fields);
  const known = new Set<string>([...shape.header, ...TAIL_COLUMNS, ...REJECT_COLUMNS]);
  const positions = new Map(names.map((name, index) => [name, index]));
  const unknown = [...positions].filter(([name]) => !known.has(name)).map(([, index]) => index);
  for (const index of unknown) options.onNotice(unknownColumn(table.header[index]!, { row: 1 }), 0);
  const reading: RowReading = {
    rule,
    header: table.header,
    reader: rowReaderOf(shape, positions),
    heads: HEAD_COLUMNS.map((name) => positions.get(name)),
    unknown,
    part: names.some((name) => REJECT_NAMES.has(name)) ? partRows(names) : null,
  };
  return done({
    format: 'csv',
    encoding: table.encoding,
    header: table.header,
    speaksOf: new Set<string>(),
    items: itemsOf(table, reading),
  });
}

/**
 * The name of a column as we spell it.
 *
 * @example
 * columnName(' Text State ') // 'text_state'
 */
export function columnName(given: string): string {
  return given
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

interface RowReading {
  rule: IdentityRule;
  header: readonly string[];
  reader: RowReader;
  /** Places of id, language and text_state. */
  heads: readonly (number | undefined)[];
  unknown: readonly number[];
  /** For files of refused rows. */
  part: ((cells: readonly string[]) => RefusedRow) | null;
}

async function* itemsOf(table: CsvTable, reading: RowReading): AsyncGenerator<ImportItem> {
  for await (const row of table.rows) yield itemOf(row, reading);
}

function itemOf(row: CsvRow, reading: RowReading): ImportItem {
  const { cells } = row;
  const place: Place = { row: row.row, line: row.line };
  const problems: Problem[] = row.problems.map((problem) => textProblem(problem, row.row));
  const [id, language, state] = reading.heads.map((index) =>
    index === undefined ? undefined : cells[index]?.trim(),
  );
  const identity = identityOf(id, reading.rule);
  const isWhole = problems.length === 0;
  if (reading.part) problems.push(...problemsOfRow(reading.part(cells), place));
  if (identity === null && isWhole)
    problems.push({
      severity: 'error',
      place: { ...place, field: 'id', cell: { column: 'id' } },
      code: id ? 'id-too-long' : 'id-missing',
    });
  const textState = stateOf(state, place, problems);
  for (const index of reading.unknown) {
    if ((cells[index] ?? '').trim() !== '') problems.push(unknownColumn(reading.header[index]!, place));
  }
  const cellProblems: CellProblem[] = [];
  const values = isWhole ? reading.reader.read(cells, cellProblems) : {};
  for (const { column, code, values: figures } of cellProblems)
    problems.push({
      severity: 'error',
      place: { ...place, field: column, cell: { column } },
      field: column,
      code,
      values: figures,
    });
  return {
    record: {
      place,
      identity: identity ?? NO_IDENTITY,
      language: language || null,
      values,
      translations: [],
      problems,
    },
    textState,
    raw: cells,
    size: cells.reduce((sum, cell) => sum + cell.length, 0),
  };
}

function stateOf(given: string | undefined, place: Place, problems: Problem[]): TextState | null {
  if (!given) return null;
  const state = TEXT_STATES.find((one) => one === given.toLowerCase());
  if (state) return state;
  problems.push({
    severity: 'error',
    place: { ...place, field: 'text_state', cell: { column: 'text_state' } },
    code: 'not-a-text-state',
    values: { text: given.slice(0, 80), states: TEXT_STATES.join(', ') },
  });
  return null;
}

function unknownColumn(column: string, place: Place): Problem {
  return {
    severity: 'notice',
    place: { ...place, field: column },
    code: 'unknown-column',
    values: { column },
  };
}
