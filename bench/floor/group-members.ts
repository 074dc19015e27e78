import type { CodeLists } from '#foundations/codelists/code-lists.ts';

/** Who belongs to each country group on a day: ISO codes by the group's code. */
export type GroupMembers = Readonly<Record<string, readonly string[]>>;

/** The areas of each country group on a day. */
export function groupMembers(lists: CodeLists, day: string): GroupMembers {
  return Object.fromEntries(
    lists
      .list('country-groups')
      .map(({ code }) => [code, lists.membersOf(code, day).map((membership) => membership.code)]),
  );
}
