import { firstDayOf, lastDayOf, type PartialDate } from '#kernel/partial-date.ts';
import type { CodeEntry } from './files/code-list-file.ts';

type MemberEntry = NonNullable<CodeEntry['members']>[number];

/** That a code belongs to a group for a time. */
export interface Membership {
  group: string;
  code: string;
  /** First day; `null` is unknown and means: as far back as is known. */
  from: PartialDate | null;
  /** First day on which it no longer was a member. */
  until: PartialDate | null;
  /** A day at which leaving is planned; it ends nothing until a new version of the list confirms it (decision 0003). */
  plannedUntil: PartialDate | null;
  /** The source says that these dates should be confirmed. */
  unconfirmed: boolean;
  remark: string | null;
}

/** Takes a row of a file. */
export function membershipOf(group: string, entry: MemberEntry): Membership {
  return {
    group,
    code: entry.code,
    from: entry.from ?? null,
    until: entry.until ?? null,
    plannedUntil: entry.planned_until ?? null,
    unconfirmed: entry.unconfirmed ?? false,
    remark: entry.remark ?? null,
  };
}

/**
 * Whether a membership holds on a day, or at any time in a month or year (design §5.10). Periods are half-open: on the day of leaving
 * it no longer holds. An unknown beginning is taken to lie before any question.
 *
 * @example
 * holdsOn({ from: null, until: '2020-12-04' }, '2019') // true
 * holdsOn({ from: null, until: '2020-12-04' }, '2020-12-04') // false
 */
export function holdsOn(
  membership: { from: PartialDate | null; until: PartialDate | null },
  date: PartialDate,
): boolean {
  const begun = membership.from === null || firstDayOf(membership.from) <= lastDayOf(date);
  const ended = membership.until !== null && firstDayOf(membership.until) <= firstDayOf(date);
  return begun && !ended;
}
