import { createReadStream } from 'node:fs';
import type { Texts } from '#platform/i18n/texts.ts';
import { openCsv } from '#platform/tables/csv-reader.ts';
import { writeCsvRow } from '#platform/tables/csv-writer.ts';
import type { RefusedItem } from '../import-item.ts';
import { textsOfProblem } from '../problem-texts.ts';
import { CSV_LIMITS } from '../sources/csv-source.ts';
import { REJECT_COLUMNS } from './reject-columns.ts';
import type { RejectsFormat } from './rejects-file.ts';

/**
 * Refused rows as a table: the columns of the original, and beside them where and what the problems are and how to mend them. It can be
 * corrected and imported as it is.
 */
export function csvRejects(header: readonly string[], texts: Texts): RejectsFormat {
  const kept = header.flatMap((name, index) =>
    (REJECT_COLUMNS as readonly string[]).includes(name) ? [] : [index],
  );
  return {
    head: `\ufeff${writeCsvRow([...kept.map((index) => header[index]!), ...REJECT_COLUMNS])}`,
    tail: '',
    write(refused: RefusedItem) {
      const cells = refused.item.raw as readonly string[];
      return writeCsvRow([...kept.map((index) => cells[index] ?? ''), ...problemCells(refused, texts)]);
    },
    async *pieces(path) {
      const opened = await openCsv(createReadStream(path), { encoding: 'utf-8', limits: CSV_LIMITS });
      if (!opened.ok) return;
      for await (const row of opened.value.rows) yield writeCsvRow(row.cells);
    },
  };
}

/** One line a problem, in the same order in all three cells. */
function problemCells({ problems }: RefusedItem, texts: Texts): string[] {
  const said = problems.map((problem) => textsOfProblem(texts, problem));
  return [
    problems.map((problem) => problem.field ?? problem.place.field ?? '').join('\n'),
    said.map((one) => one.reason).join('\n'),
    said.map((one) => one.remedy).join('\n'),
  ];
}
