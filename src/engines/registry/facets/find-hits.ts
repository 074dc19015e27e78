import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import { EVERY_RECORD } from './facet-values.ts';
import { OrdinalSet } from './ordinal-set.ts';

/** One facet that narrows the list: a record must carry one of the values. */
export interface ChosenFacet {
  facet: string;
  valueIds: readonly number[];
}

/** Values that are counted together under one number of their own: members of a country group on a day. */
export interface UnitedValues {
  /** A number below zero, unlike any value's. */
  id: number;
  facet: string;
  valueIds: readonly number[];
}

/** A question to the facet index. */
export interface HitsQuestion {
  kindId: number;
  chosen: readonly ChosenFacet[];
  /** Only these records count, such as those that a text was found in; all when absent. */
  within?: OrdinalSet;
  /** Count each value of these facets as well; a facet's own choice does not narrow its own counts. */
  counted: readonly { facet: string; valueIds: readonly number[]; united: readonly UnitedValues[] }[];
}

/** Exact answers from one snapshot: who is hit, and how many each value would leave. */
export interface Hits {
  ordinals: OrdinalSet;
  total: number;
  /** Published records of the kind, whatever is chosen. */
  everyRecord: number;
  /** Hits per value number; a value that is not named has none. */
  counts: Map<number, number>;
}

/**
 * Asks the facet index in one statement. OR within a facet, AND between facets; exact at every size; the cost grows with values × blocks, not
 * with hits (docs/decisions: the facet index).
 */
export async function findHits(db: Queryable, question: HitsQuestion): Promise<Hits> {
  const { kindId, chosen, counted, within } = question;
  const chosenNames = chosen.map((_, index) => sql.raw(`chosen_${index}`));
  const parts: RawBuilder<unknown>[] = [
    sql`published as materialized (
      select block, bits, ones from facet_blocks where kind_id = ${kindId}::smallint and value_id = ${EVERY_RECORD})`,
    sql`everyone as materialized (${within ? amongThese(within) : sql`select block, bits from published`})`,
    ...chosen.map(
      (facet, index) => sql`${chosenNames[index]!} as materialized (
      select block, bit_or(bits) as bits from facet_blocks
      where kind_id = ${kindId}::smallint and value_id = any(${[...facet.valueIds]}::int[]) group by block)`,
    ),
    sql`hits as materialized (${intersect(chosenNames)})`,
  ];
  const counts: RawBuilder<unknown>[] = [];
  const freely = counted.filter((facet) => !chosen.some((choice) => choice.facet === facet.facet));
  // What every record carries needs no look at the bits: a value's bits are always among those of all records.
  counts.push(...countsWithin(kindId, chosen.length === 0 && !within ? null : sql.raw('hits'), freely));
  for (const [index, choice] of chosen.entries()) {
    const own = counted.filter((facet) => facet.facet === choice.facet);
    if (own.length === 0) continue;
    const name = sql.raw(`but_${index}`);
    if (chosen.length > 1 || within) {
      parts.push(
        sql`${name} as materialized (${intersect(chosenNames.filter((_, other) => other !== index))})`,
      );
    }
    counts.push(...countsWithin(kindId, chosen.length === 1 && !within ? null : name, own));
  }
  parts.push(
    counts.length === 0
      ? sql`counts as (select 0 as id, 0 as hits where false)`
      : sql`counts as (${sql.join(counts, sql` union all `)})`,
  );
  const { rows } = await sql<Row>`with ${sql.join(parts)}
    select
      (select coalesce(sum(bit_count(bits)), 0)::int from hits) as total,
      (select coalesce(sum(ones), 0)::int from published) as every_record,
      (select coalesce(array_agg(id), '{}') from counts where hits > 0) as ids,
      (select coalesce(array_agg(hits), '{}') from counts where hits > 0) as hits,
      (select coalesce(array_agg(block order by block), '{}') from hits) as blocks,
      (select coalesce(string_agg(substring(varbit_send(bits::varbit) from 5), '' order by block), '') from hits) as bits`.execute(
    db,
  );
  const row = rows[0]!;
  return {
    ordinals: OrdinalSet.fromBlocks(row.blocks, row.bits),
    total: row.total,
    everyRecord: row.every_record,
    counts: new Map(row.ids.map((id, index) => [id, row.hits[index]!])),
  };
}

interface Row {
  total: number;
  every_record: number;
  ids: number[];
  hits: number[];
  blocks: number[];
  bits: Uint8Array;
}

function amongThese(within: OrdinalSet): RawBuilder<unknown> {
  const { blocks, bitTexts } = within.toBlocks();
  return sql`select block, published.bits & these.bits::bit(8192) as bits from published
    join unnest(${blocks}::int[], ${bitTexts}::varbit[]) as these (block, bits) using (block)`;
}

function intersect(names: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const bits = names.reduce<RawBuilder<unknown>>(
    (all, name) => sql`${all} & ${name}.bits`,
    sql`everyone.bits`,
  );
  const joins = names.map((name) => sql` join ${name} using (block)`);
  return sql`select block, ${bits} as bits from everyone${sql.join(joins, sql``)}`;
}

/** Counts the values of facets within the hits; `null` counts among all records. */
function countsWithin(
  kindId: number,
  within: RawBuilder<unknown> | null,
  facets: HitsQuestion['counted'],
): RawBuilder<unknown>[] {
  const counts: RawBuilder<unknown>[] = [];
  const single = facets.flatMap((facet) => facet.valueIds);
  const joined = within === null ? sql`` : sql`join ${within} w using (block)`;
  if (single.length > 0) {
    counts.push(sql`select v.value_id as id, sum(${within === null ? sql`v.ones` : sql`bit_count(v.bits & w.bits)`})::int as hits
      from facet_blocks v ${joined}
      where v.kind_id = ${kindId}::smallint and ${isOneOf(single)} group by v.value_id`);
  }
  const united = facets.flatMap((facet) => facet.united);
  const members = united.flatMap((group) => group.valueIds.map((value) => [group.id, value] as const));
  if (members.length > 0) {
    counts.push(sql`select u.id, sum(bit_count(${within === null ? sql`u.bits` : sql`u.bits & w.bits`}))::int as hits from (
        select m.id, v.block, bit_or(v.bits) as bits
        from unnest(${members.map(([id]) => id)}::int[], ${members.map(([, value]) => value)}::int[]) as m (id, value_id)
        join facet_blocks v on v.kind_id = ${kindId}::smallint and v.value_id = m.value_id
        group by m.id, v.block) u
      ${joined} group by u.id`);
  }
  return counts;
}

/** Above so many values, reading all blocks and leaving some out is faster than looking each value up (docs/decisions/0007-benchmarks.md). */
const LOOK_UP_TO = 32;

function isOneOf(valueIds: readonly number[]): RawBuilder<unknown> {
  // A sum is not in the index, so that the planner tests each row it reads against the hashed list.
  return valueIds.length > LOOK_UP_TO
    ? sql`(v.value_id + 0) = any(${[...valueIds]}::int[])`
    : sql`v.value_id = any(${[...valueIds]}::int[])`;
}
