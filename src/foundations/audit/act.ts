import type { Id, MakeId } from '#kernel/ids.ts';

/** Who does something: a person's account, the operator at the command line, or the program itself. */
export type Actor = { sort: 'account'; accountId: Id } | { sort: 'operator' } | { sort: 'program' };

/** The circumstances of an act, passed in first: who, when, and how ids are made. */
export interface Act {
  actor: Actor;
  at: Date;
  makeId: MakeId;
}
