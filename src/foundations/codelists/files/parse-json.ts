import { done, type Result, refuse } from '#kernel/result.ts';
import type { CodeListProblem } from './problem.ts';

/**
 * Reads JSON, with a byte order mark or without; what is no JSON is a problem that says where the reading stopped.
 *
 * @example
 * parseJson('{"a":1}') // { ok: true, value: { a: 1 } }
 */
export function parseJson(text: string): Result<unknown, CodeListProblem[]> {
  try {
    return done(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const { line, column } = placeOfError(text, (error as Error).message);
    return refuse([{ place: '', kind: 'notJson', values: { line, column } }]);
  }
}

/** The engine names an offset, or line and column, or nothing when the text ends too early. */
function placeOfError(text: string, message: string): { line: number; column: number } {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const offset = /position (\d+)/.exec(message);
  const before = text.slice(0, offset ? Number(offset[1]) : text.length).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
