/**
 * Columns that a file of refused rows has beside the original's: cells beyond the last column as a JSON list; where and what the problems are and how
 * to mend them, one line each; and by what a row that nobody touched is known.
 */
export const REJECT_COLUMNS = ['surplus', 'problem_field', 'problem', 'remedy', 'row_mark'] as const;

/** The member that a refused JSON object carries its problems in. */
export const REJECT_MEMBER = '_problems';

/** The attribute by which a refused IATI activity that nobody touched is known. */
export const MARK_ATTRIBUTE = 'wasl-mark';

/** The member by which a refused JSON object that nobody touched is known. */
export const MARK_MEMBER = '_mark';
