import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../kind.ts';
import { endTurn, kindIdOf, takeTurn } from '../store/kind-row.ts';
import { facetCodesOf } from './facet-codes.ts';
import { EVERY_RECORD, type FacetValues } from './facet-values.ts';
import { setBits } from './set-bits.ts';

/** Records in one transaction; others who publish wait for about as long as for a batch of an import. */
const BATCH = 500;

/**
 * Brings the facet index of a kind in step with the code lists in force, when they are not those it was made with: a region that got another
 * country, a code that got another parent. Gives how many records changed their values. Taken up again where a kill left it, since it compares.
 */
export async function refreshFacets(
  db: Queryable,
  kind: Kind,
  lists: CodeLists,
  facetValues: FacetValues,
): Promise<number> {
  const kindId = await kindIdOf(db, kind);
  const { rows } = await sql<{ is_current: boolean; has_records: boolean }>`
    select code_lists_generation = ${lists.generation} as is_current, next_ordinal > 0 as has_records
    from kinds where id = ${kindId}::smallint`.execute(db);
  if (rows[0]!.is_current) return 0;
  let changed = 0;
  if (rows[0]!.has_records) {
    for (let from = 0; ; from += BATCH) {
      const done = await refreshBatch(db, kind, kindId, lists, facetValues, from);
      if (done === null) break;
      changed += done;
    }
  }
  await sql`update kinds set code_lists_generation = ${lists.generation} where id = ${kindId}::smallint`.execute(
    db,
  );
  return changed;
}

/** Refreshes the records of one stretch of ordinals; `null` behind the last. */
function refreshBatch(
  db: Queryable,
  kind: Kind,
  kindId: number,
  lists: CodeLists,
  facetValues: FacetValues,
  from: number,
): Promise<number | null> {
  return inTransaction(db, async (trx) => {
    const turn = await takeTurn(trx, kindId);
    if (from >= turn.firstOrdinal) return null;
    const { rows } = await sql<{ ordinal: number; facet_values: number[]; document: Document }>`
      select p.ordinal, p.facet_values, v.document from published_records p
      join record_versions v on v.record_id = p.record_id and v.number = p.version
      where p.kind_id = ${kindId}::smallint and p.ordinal >= ${from} and p.ordinal < ${from + BATCH}`.execute(
      trx,
    );
    const codes = rows.map((row) => facetCodesOf(kind, row.document, lists));
    // Outside this transaction: a value that is remembered must not vanish with it.
    await facetValues.ensure(db, codes.flat());
    const changes = rows.flatMap((row, place) => {
      const after = codes[place]!.map((code) => facetValues.numberOf(code));
      return isSameSet(row.facet_values, after)
        ? []
        : [{ ordinal: row.ordinal, before: row.facet_values, after }];
    });
    if (changes.length === 0) return 0;
    await sql`update published_records p set facet_values = c.facet_values::int[]
      from unnest(${changes.map((change) => change.ordinal)}::int[], ${changes.map((change) => `{${change.after.join(',')}}`)}::text[])
        as c (ordinal, facet_values)
      where p.kind_id = ${kindId}::smallint and p.ordinal = c.ordinal`.execute(trx);
    await setBits(
      trx,
      kindId,
      changes.map((change) => ({
        ...change,
        before: [EVERY_RECORD, ...change.before],
        after: [EVERY_RECORD, ...change.after],
      })),
    );
    await endTurn(trx, turn, 0);
    return changes.length;
  });
}

function isSameSet(some: readonly number[], others: readonly number[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every((value) => set.has(value));
}
