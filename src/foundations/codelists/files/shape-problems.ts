import type { z } from 'zod';
import { LANGUAGES } from '#kernel/language.ts';
import { type CodeListProblem, type CodeListProblemKind, placeOf } from './problem.ts';

/** Puts what the shape check found into our own problems, each missing or unknown field by itself. */
export function shapeProblems(error: z.ZodError, raw: unknown): CodeListProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, raw));
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): CodeListProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'unknownField', raw, { field: key }));
  }
  const field = String(issue.path.at(-1) ?? '');
  if (valueAt(raw, issue.path) === undefined) {
    const language = isLanguageName(field) && issue.path.length > 1;
    return [
      language
        ? problemAt(issue.path, 'missingLanguage', raw, { language: field })
        : problemAt(issue.path, 'missing', raw, { field }),
    ];
  }
  return [problemAt(issue.path, kindOf(issue), raw, valuesOf(issue, field))];
}

function kindOf(issue: z.core.$ZodIssue): CodeListProblemKind {
  if (issue.code === 'custom') return 'badDate';
  if (issue.code === 'too_small') return 'missing';
  if (issue.code === 'invalid_value') return 'badValue';
  if (issue.code === 'invalid_key') return 'unknownField';
  if (issue.code === 'invalid_format') return issue.format === 'regex' ? 'badCode' : 'wrongType';
  return 'wrongType';
}

function valuesOf(issue: z.core.$ZodIssue, field: string): Record<string, string> {
  if (issue.code !== 'invalid_value') return { field };
  return { field, allowed: issue.values.map(String).join(', ') };
}

function problemAt(
  path: readonly PropertyKey[],
  kind: CodeListProblemKind,
  raw: unknown,
  values: Record<string, string>,
): CodeListProblem {
  const code =
    path[0] === 'codes' && path.length > 1 ? valueAt(raw, [...path.slice(0, 2), 'code']) : undefined;
  return { place: placeOf(path), kind, values, ...(typeof code === 'string' && { code }) };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function isLanguageName(field: string): boolean {
  return (LANGUAGES as readonly string[]).includes(field);
}
