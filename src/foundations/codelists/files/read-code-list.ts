import { done, type Result, refuse } from '#kernel/result.ts';
import { checkCodeList, type KnownCodes } from './check-code-list.ts';
import { type CodeListFile, codeListShape } from './code-list-file.ts';
import type { CodeListProblem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';

/**
 * Reads a code list in our own format from parsed JSON. Refuses with everything that is wrong: first the shape in full, and when that
 * is right the content in full.
 */
export function readCodeList(raw: unknown, known: KnownCodes): Result<CodeListFile, CodeListProblem[]> {
  const shaped = codeListShape.safeParse(raw);
  if (!shaped.success) return refuse(shapeProblems(shaped.error, raw));
  const problems = checkCodeList(shaped.data, known);
  return problems.length > 0 ? refuse(problems) : done(shaped.data);
}
