/** Columns that a file of refused rows has beside the original's; an import takes no notice of them. */
export const REJECT_COLUMNS = ['problem_field', 'problem', 'remedy'] as const;

/** The member that a refused JSON object carries its problems in; an import takes no notice of it. */
export const REJECT_MEMBER = '_problems';
