import type { MessageKey } from '#platform/i18n/keys.ts';

/** Everything that can be wrong with a file of codes or of texts. */
export const CODE_LIST_PROBLEM_KINDS = [
  'notJson',
  'unknownFormat',
  'missing',
  'missingLanguage',
  'wrongType',
  'unknownField',
  'badValue',
  'badCode',
  'badDate',
  'duplicateCode',
  'unknownList',
  'unknownCode',
  'parentCycle',
  'endsBeforeStart',
  'endsTwice',
] as const;

/** A kind of {@link CODE_LIST_PROBLEM_KINDS}. */
export type CodeListProblemKind = (typeof CODE_LIST_PROBLEM_KINDS)[number];

/** One thing wrong with a file: where, what, and what its messages need. */
export interface CodeListProblem {
  /** Path in the file, e.g. `codes[3].name.fr`; empty for the file as a whole. */
  place: string;
  /** The code at or above the place, where it can be read. */
  code?: string;
  kind: CodeListProblemKind;
  values: Record<string, string | number>;
}

/**
 * The messages of a problem: what is wrong, and what to do about it.
 *
 * @example
 * problemMessages({ place: '', kind: 'notJson', values: {} }).reason // 'codelists.problem.notJson.reason'
 */
export function problemMessages(problem: CodeListProblem): { reason: MessageKey; remedy: MessageKey } {
  return {
    reason: `codelists.problem.${problem.kind}.reason`,
    remedy: `codelists.problem.${problem.kind}.remedy`,
  };
}

/**
 * A place in a file as people write it.
 *
 * @example
 * placeOf(['codes', 3, 'name', 'fr']) // 'codes[3].name.fr'
 */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === 'number'
        ? `${place}[${step}]`
        : place === ''
          ? String(step)
          : `${place}.${String(step)}`,
    '',
  );
}
