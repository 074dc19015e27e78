import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import { BLOCK_BITS, blockOf } from './ordinal-set.ts';

/** Which facet values a record carried before and carries from now on. */
export interface BitChange {
  ordinal: number;
  before: readonly number[];
  after: readonly number[];
}

interface Mask {
  valueId: number;
  block: number;
  bytes: Uint8Array;
}

/**
 * Brings the facet index in step with records that were published, changed or retracted; in the transaction of the change, under the
 * lock on the kind's row that the publication holds, so that writers of a kind follow one another.
 */
export async function setBits(trx: Queryable, kindId: number, changes: readonly BitChange[]): Promise<void> {
  const set = new Map<string, Mask>();
  const clear = new Map<string, Mask>();
  for (const { ordinal, before, after } of changes) {
    const carried = new Set(before);
    const carries = new Set(after);
    for (const value of carries) if (!carried.has(value)) markBit(set, value, ordinal);
    for (const value of carried) if (!carries.has(value)) markBit(clear, value, ordinal);
  }
  if (set.size > 0) {
    const masks = [...set.values()];
    await sql`insert into facet_blocks as b (kind_id, value_id, block, bits)
      select ${kindId}::smallint, value_id, block, mask::bit(8192)
      from unnest(${valueIds(masks)}::int[], ${blocks(masks)}::int[], ${bitTexts(masks)}::varbit[]) as m (value_id, block, mask)
      on conflict (kind_id, value_id, block) do update set bits = b.bits | excluded.bits`.execute(trx);
  }
  if (clear.size > 0) {
    const masks = [...clear.values()];
    await sql`update facet_blocks b set bits = b.bits & ~(m.mask::bit(8192))
      from unnest(${valueIds(masks)}::int[], ${blocks(masks)}::int[], ${bitTexts(masks)}::varbit[]) as m (value_id, block, mask)
      where b.kind_id = ${kindId}::smallint and b.value_id = m.value_id and b.block = m.block`.execute(trx);
  }
}

function markBit(masks: Map<string, Mask>, valueId: number, ordinal: number): void {
  const block = blockOf(ordinal);
  const key = `${valueId}:${block}`;
  let mask = masks.get(key);
  if (!mask) {
    mask = { valueId, block, bytes: new Uint8Array(BLOCK_BITS / 8) };
    masks.set(key, mask);
  }
  const bit = ordinal % BLOCK_BITS;
  mask.bytes[bit >> 3]! |= 0x80 >> (bit & 7);
}

const valueIds = (masks: readonly Mask[]) => masks.map((mask) => mask.valueId);
const blocks = (masks: readonly Mask[]) => masks.map((mask) => mask.block);
const bitTexts = (masks: readonly Mask[]) =>
  masks.map((mask) => `x${Buffer.from(mask.bytes).toString('hex')}`);
