import type { TextProblem } from '#platform/tables/text-problem.ts';
import type { Problem } from '../incoming.ts';

/** What a reader of text found, as a problem of the row or object that it stands in. */
export function textProblem({ code, line, column, values }: TextProblem, row: number): Problem {
  return {
    severity: 'error',
    place: { row, line, ...(column === undefined ? {} : { column }) },
    code,
    ...(values ? { values } : {}),
  };
}
