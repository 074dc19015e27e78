import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { FacetValues } from '../facets/facet-values.ts';
import type { Kind } from '../kind.ts';
import { CodeWords } from '../search/code-words.ts';
import type { RegisterReading } from './list-records.ts';

/** What questions to a register are asked with, over the code lists in force. */
export function registerReading(from: {
  db: Queryable;
  facetValues: FacetValues;
  codeLists: CodeLists;
}): RegisterReading {
  const { db, facetValues, codeLists } = from;
  return {
    db,
    facetValues,
    lists: {
      codesOf: (list) => codeLists.list(list).map((code) => code.code),
      membersOf: (group, onDate) => codeLists.membersOf(group, onDate).map((membership) => membership.code),
    },
    codeWords: (kind) => codeWordsOf(kind, codeLists),
  };
}

const made = new WeakMap<CodeLists, Map<Kind, CodeWords>>();

/** Names of codes as words, made once for a state of the code lists. */
function codeWordsOf(kind: Kind, codeLists: CodeLists): CodeWords {
  const byKind = made.get(codeLists) ?? new Map<Kind, CodeWords>();
  made.set(codeLists, byKind);
  const words = byKind.get(kind) ?? new CodeWords(kind, codeLists);
  byKind.set(kind, words);
  return words;
}
