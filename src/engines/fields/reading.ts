import type { FieldProblem, FieldProblemCode } from './problem.ts';

/** What a look-up of a code by any of its names gives. */
export type CodeMatch =
  | { kind: 'found'; code: string }
  | { kind: 'ambiguous'; codes: readonly string[] }
  | { kind: 'unknown' };

/** The code lists as a reading of values needs them. */
export interface CodeMatcher {
  match(list: string, text: string): CodeMatch;
}

/** One reading of one record: the code lists, and where its problems gather. */
export interface Reading {
  codeLists: CodeMatcher;
  problems: FieldProblem[];
}

/** Notes one problem; gives `undefined`, so that a reader can return it. */
export function note(
  reading: Reading,
  field: string,
  code: FieldProblemCode,
  values?: FieldProblem['values'],
): undefined {
  reading.problems.push(values ? { field, code, values } : { field, code });
  return undefined;
}

/** Whether a raw value says nothing at all. */
export function isBlank(raw: unknown): boolean {
  return (
    raw === undefined ||
    raw === null ||
    raw === '' ||
    (typeof raw === 'string' && raw.trim() === '') ||
    (Array.isArray(raw) && raw.length === 0)
  );
}

/** A raw value as an object of parts, or `null` when it is none. */
export function asParts(raw: unknown): Record<string, unknown> | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : null;
}

/** A raw value as text: strings, and the numbers and truth values of JSON. */
export function asText(raw: unknown): string | null {
  if (typeof raw === 'string') return raw;
  if ((typeof raw === 'number' && Number.isFinite(raw)) || typeof raw === 'boolean') return String(raw);
  return null;
}
