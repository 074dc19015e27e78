/**
 * One thing wrong with a value: where, what, and the figures that the message needs. The message keys are
 * `problems.<code>.reason` and `problems.<code>.remedy`.
 */
export interface FieldProblem {
  /** Path of the value, e.g. `funding[3].value`. */
  field: string;
  /** What is wrong. */
  code: FieldProblemCode;
  /** Put into the message. */
  values?: Record<string, string | number>;
}

/** Everything that can be wrong with a value. */
export const FIELD_PROBLEM_CODES = [
  'required',
  'not-a-text',
  'too-long',
  'not-a-code',
  'ambiguous-code',
  'only-one',
  'not-a-number',
  'too-many-decimals',
  'too-small',
  'too-large',
  'not-a-date',
  'ends-before-start',
  'not-an-amount',
  'not-a-currency',
  'currency-missing',
  'amount-missing',
  'not-a-party',
  'not-a-link',
  'not-an-email',
  'not-a-language',
  'not-a-list',
  'not-a-group',
  'unknown-field',
] as const;

/** A code of {@link FIELD_PROBLEM_CODES}. */
export type FieldProblemCode = (typeof FIELD_PROBLEM_CODES)[number];
