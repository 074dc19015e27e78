import type { CodeEntry } from './files/code-list-file.ts';
import type { Code, ListCode, ListContent } from './list-content.ts';
import type { CodeIndex } from './match-code.ts';
import { type Membership, membershipOf } from './membership.ts';

/** A list as it is kept in memory. */
export interface HeldList {
  content: ListContent;
  inOrder: readonly Code[];
  codes: ReadonlyMap<string, Code>;
  entries: ReadonlyMap<string, CodeEntry>;
  memberships: readonly Membership[];
  /** Made when a look-up is first asked for. */
  index?: CodeIndex;
}

/** Prepares a list for reading. */
export function holdList(content: ListContent): HeldList {
  const { file, withdrawn } = content;
  const inOrder = file.codes.map((entry) => codeOf(file.list, entry, false));
  const gone = withdrawn.map((entry) => codeOf(file.list, entry, true));
  return {
    content,
    inOrder,
    codes: new Map([...gone, ...inOrder].map((code) => [code.code, code])),
    entries: new Map([...withdrawn, ...file.codes].map((entry) => [entry.code, entry])),
    memberships: file.codes.flatMap((entry) =>
      (entry.members ?? []).map((member) => membershipOf(entry.code, member)),
    ),
  };
}

function codeOf(list: string, entry: CodeEntry, withdrawn: boolean): Code {
  const elsewhere = Object.entries(entry.parents ?? {})
    .map(([other, code]) => ({ list: other, code }))
    .sort((a, b) => (a.list < b.list ? -1 : 1));
  return {
    list,
    code: entry.code,
    parent: entry.parent ?? null,
    parents: entry.parent === undefined ? elsewhere : [{ list, code: entry.parent }, ...elsewhere],
    withdrawn,
    validFrom: entry.valid_from ?? null,
    validUntil: entry.valid_until ?? null,
    unconfirmed: entry.unconfirmed ?? false,
    matches: entry.matches ?? {},
    attributes: entry.attributes ?? {},
    source: entry.source ?? null,
    links: entry.links ?? [],
  };
}

/** The codes right below each code, across lists, by {@link keyOf}. */
export function childrenByParent(lists: Iterable<HeldList>): Map<string, ListCode[]> {
  const children = new Map<string, ListCode[]>();
  for (const { inOrder } of lists) {
    for (const { list, code, parents } of inOrder) {
      for (const parent of parents) {
        const below = children.get(keyOf(parent)) ?? [];
        below.push({ list, code });
        children.set(keyOf(parent), below);
      }
    }
  }
  return children;
}

/**
 * A code of a list as one word, for maps.
 *
 * @example
 * keyOf({ list: 'areas', code: 'JO' }) // 'areas/JO'
 */
export function keyOf({ list, code }: ListCode): string {
  return `${list}/${code}`;
}
