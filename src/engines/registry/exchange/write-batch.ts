import type { Act } from '#foundations/audit/act.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import type { CodeParents } from '../facets/facet-codes.ts';
import { FacetValues } from '../facets/facet-values.ts';
import type { Kind } from '../kind.ts';
import type { Entry, EntryOutcome } from '../store/entry.ts';
import { kindIdOf, takeTurn } from '../store/kind-row.ts';
import { publishEntries } from '../store/publish-entries.ts';
import { type CompletedDraft, type Completion, completeDraft, needsKnownRecord } from './complete-draft.ts';
import type { Draft } from './draft.ts';
import { type KnownRecord, loadKnownRecords } from './load-known-records.ts';

/** Where records are written. */
export interface Register {
  db: Queryable;
  kind: Kind;
  lists: CodeParents;
  facetValues: FacetValues;
}

/** What became of a draft. */
export interface DraftOutcome extends CompletedDraft {
  /** `null` when it was refused. */
  outcome: EntryOutcome | null;
}

/** Undoes the transaction of a rehearsal. */
class Rehearsed extends Error {}

/**
 * Publishes the drafts of a batch in one transaction. `beforeCommit` runs inside it when all is written: what it writes stands or falls with the
 * batch. A rehearsal does all of this and undoes it.
 *
 * @param isInFile tells a rehearsal that the original of a record stands earlier in the file, where it would have been made
 */
export async function writeBatch(
  register: Register,
  act: Act,
  drafts: readonly Draft[],
  options: {
    completion: Completion;
    isRehearsal: boolean;
    isInFile: (draft: Draft) => boolean;
    beforeCommit: (trx: Queryable, outcomes: readonly DraftOutcome[]) => Promise<void>;
  },
): Promise<DraftOutcome[]> {
  const { kind, db } = register;
  const kindId = await kindIdOf(db, kind);
  let outcomes: DraftOutcome[] = [];
  try {
    await inTransaction(db, async (trx) => {
      // What the register has is read and written under one turn, so that nobody changes it in between.
      await takeTurn(trx, kindId);
      const known = await knownOf(trx, kind, kindId, drafts, options.completion);
      const completed = drafts.map((draft) =>
        options.isRehearsal && isTranslationOfEarlier(draft, known.get(draft), options.isInFile)
          ? {
              draft,
              entry: null,
              isTranslationOnly: true,
              problems: draft.pieces.flatMap((piece) => piece.problems),
            }
          : completeDraft(draft, known.get(draft), options.completion),
      );
      outcomes = await publish(trx, register, act, completed, options.isRehearsal);
      await options.beforeCommit(trx, outcomes);
      if (options.isRehearsal) throw new Rehearsed();
    });
  } catch (fault) {
    if (!(fault instanceof Rehearsed)) throw fault;
  }
  return outcomes;
}

async function knownOf(
  trx: Queryable,
  kind: Kind,
  kindId: number,
  drafts: readonly Draft[],
  completion: Completion,
): Promise<Map<Draft, KnownRecord | null>> {
  const asking = drafts.filter(
    (draft) => draft.identity.scheme !== '' && needsKnownRecord(draft, completion),
  );
  const found = await loadKnownRecords(
    trx,
    kind,
    kindId,
    asking.map((draft) => draft.identity),
  );
  return new Map(asking.map((draft, index) => [draft, found[index] ?? null]));
}

async function publish(
  trx: Queryable,
  register: Register,
  act: Act,
  completed: readonly CompletedDraft[],
  isRehearsal: boolean,
): Promise<DraftOutcome[]> {
  const ready = completed.filter((one) => one.entry !== null);
  const { kind, lists } = register;
  const published = await publishEntries(
    trx,
    act,
    {
      kind,
      lists,
      cause: 'import',
      // A rehearsal leaves no trace, not even numbers of facet values.
      facetValues: isRehearsal ? new FacetValues() : register.facetValues,
      outside: isRehearsal ? trx : register.db,
    },
    ready.map((one) => one.entry as Entry),
  );
  const byDraft = new Map(ready.map((one, index) => [one, published[index]!]));
  return completed.map((one) => {
    const outcome = byDraft.get(one);
    if (outcome === undefined && !one.problems.some((problem) => problem.severity === 'error'))
      return { ...one, outcome: TRANSLATED };
    if (outcome?.kind !== 'not-found') return { ...one, outcome: outcome ?? null };
    const { place } = one.draft.pieces[0]!.item.record;
    const problem = {
      severity: 'error',
      place,
      code: 'not-found',
      values: { id: one.draft.identity.value },
    } as const;
    return { ...one, problems: [...one.problems, problem], outcome: null };
  });
}

/** What becomes of a record in a rehearsal whose original stands earlier in the file. */
const TRANSLATED: EntryOutcome = { kind: 'renewed', recordId: '', reference: '', version: 1 };

function isTranslationOfEarlier(
  draft: Draft,
  known: KnownRecord | null | undefined,
  isInFile: (draft: Draft) => boolean,
): boolean {
  const isRow = draft.pieces.every(
    ({ item }) => item.textState !== undefined && item.textState !== 'original',
  );
  return isRow && known === null && isInFile(draft);
}
