import { sql } from 'kysely';
import type { FacetValues } from '#engines/registry/facets/facet-values.ts';
import type { Entry } from '#engines/registry/store/entry.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import { generateEntries } from '#features/projects/generator/generate-entries.ts';
import { project } from '#features/projects/index.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';

/** Writers at work until they are stopped. */
export interface WriteLoad {
  /** Transactions committed so far. */
  committed(): number;
  stop(): Promise<void>;
}

/** What the writers write with. */
export interface WriteLoadPlan {
  lists: CodeLists;
  facetValues: FacetValues;
  /** How many generated projects (seed 1) there are to renew. */
  existing: number;
}

/** The sum that transfers never change. */
export const TRANSFER_TOTAL = 1_000_000;

/**
 * Four writers: two publish new and renewed projects, one adds pairs of rows to two tables, one moves amounts between two rows. What they write is
 * consistent after each transaction and at no moment between.
 */
export async function startWriteLoad(db: Queryable, plan: WriteLoadPlan): Promise<WriteLoad> {
  await sql`insert into reference_counters (kind_id, year, last)
    select id, year, ${TRANSFER_TOTAL / 2} from kinds, unnest(array[1, 2]) as year where name = ${project.name}`.execute(
    db,
  );
  let isOver = false;
  let committed = 0;
  const repeat = async (act: (round: number) => Promise<void>) => {
    for (let round = 0; !isOver; round++) {
      await act(round);
      committed += 1;
    }
  };
  const writers = [
    repeat((round) => publish(db, plan, fresh(plan, 11, round))),
    repeat((round) => publish(db, plan, renewed(plan, round))),
    repeat(() => addPair(db)),
    repeat((round) => transfer(db, 1 + (round % 9))),
  ];
  return {
    committed: () => committed,
    async stop() {
      isOver = true;
      await Promise.all(writers);
    },
  };
}

const BATCH = 5;

/** Each publication has an instant of its own, so that publications can be counted. */
let publications = 0;

/** Publishes entries with the code lists of the plan. */
export async function publish(db: Queryable, plan: WriteLoadPlan, entries: Entry[]): Promise<void> {
  const { lists, facetValues } = plan;
  const act = {
    actor: { sort: 'program' },
    at: new Date(Date.UTC(2026, 0) + publications++),
    makeId,
  } as const;
  const publishing = { kind: project, cause: 'import', lists, facetValues, outside: db } as const;
  await inTransaction(db, (trx) => publishEntries(trx, act, publishing, entries));
}

/** Generated projects in order; `seed` makes others. */
export function generated(lists: CodeLists, seed: number, from: number, count: number): Entry[] {
  return [...generateEntries({ seed, count, from, lists })];
}

function fresh(plan: WriteLoadPlan, seed: number, round: number): Entry[] {
  return generated(plan.lists, seed, round * BATCH, BATCH);
}

/** Known identities with the documents of other projects. */
function renewed(plan: WriteLoadPlan, round: number): Entry[] {
  const from = (round * BATCH) % (plan.existing - BATCH);
  const others = generated(plan.lists, 100 + round, 0, BATCH);
  return generated(plan.lists, 1, from, BATCH).map((entry, index) => ({
    ...others[index]!,
    identity: entry.identity,
  }));
}

async function addPair(db: Queryable): Promise<void> {
  await inTransaction(db, async (trx) => {
    await sql`insert into parties (id, sort, name, match_key, made_at) values (${makeId()}, 'person', 'Pair', 'pair', now())`.execute(
      trx,
    );
    await sql`select pg_sleep(0.002)`.execute(trx);
    await sql`insert into audit_events (id, at, actor_sort, act, subject_sort) values (${makeId()}, now(), 'program', 'pair', 'party')`.execute(
      trx,
    );
  });
}

async function transfer(db: Queryable, amount: number): Promise<void> {
  await inTransaction(db, async (trx) => {
    await sql`update reference_counters set last = last - ${amount} where year = 1`.execute(trx);
    await sql`update reference_counters set last = last + ${amount} where year = 2`.execute(trx);
  });
}
