import { createReadStream } from 'node:fs';
import type { Texts } from '#platform/i18n/texts.ts';
import { openCsv } from '#platform/tables/csv-reader.ts';
import { writeCsvRow } from '#platform/tables/csv-writer.ts';
import type { RefusedItem } from '../import-item.ts';
import type { Problem } from '../incoming.ts';
import { type ListTitles, type ProblemTexts, textsOfProblem } from '../problem-texts.ts';
import { CSV_LIMITS, columnName } from '../sources/csv-source.ts';
import { markOf, partRows, type RefusedRow } from './refused-before.ts';
import { REJECT_COLUMNS } from './reject-columns.ts';
import type { RejectsFormat } from './rejects-file.ts';

/**
 * Refused rows as a table: the columns of the original, and beside them surplus cells, where and what the problems are and how to mend them. It can be
 * corrected and imported as it is; a row that nobody touched is refused again, with the problems that it had.
 */
export function csvRejects(header: readonly string[], texts: Texts, lists?: ListTitles): RejectsFormat {
  const names = header.map(columnName);
  const part = partRows(names);
  return {
    head: `\ufeff${writeCsvRow([...part(header).own, ...REJECT_COLUMNS])}`,
    tail: '',
    write(refused: RefusedItem) {
      const row = part(refused.item.raw as readonly string[]);
      const surplus = row.surplus.length === 0 ? '' : JSON.stringify(row.surplus);
      return writeCsvRow([
        ...row.own,
        surplus,
        ...problemCells(refused, row, (problem) => textsOfProblem(texts, problem, lists)),
        markOf(row),
      ]);
    },
    async *pieces(path) {
      const opened = await openCsv(createReadStream(path), { encoding: 'utf-8', limits: CSV_LIMITS });
      if (!opened.ok) return;
      for await (const row of opened.value.rows) yield writeCsvRow(row.cells);
    },
  };
}

/** One line a problem, in the same order in all three cells. */
function problemCells(
  { problems }: RefusedItem,
  { beside }: RefusedRow,
  say: (problem: Problem) => ProblemTexts,
): string[] {
  if (problems.some((problem) => problem.code === 'unmended'))
    return [beside.problem_field, beside.problem, beside.remedy];
  const said = problems.map(say);
  return [
    problems
      .map((problem) => problem.place.cell?.column ?? problem.field ?? problem.place.field ?? '')
      .join('\n'),
    said.map((one) => one.reason).join('\n'),
    said.map((one) => one.remedy).join('\n'),
  ];
}
