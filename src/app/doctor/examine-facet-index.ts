import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import { type CodeParents, facetCodesOf } from '#engines/registry/facets/facet-codes.ts';
import { EVERY_RECORD } from '#engines/registry/facets/facet-values.ts';
import { BLOCK_BITS } from '#engines/registry/facets/ordinal-set.ts';
import type { Kind } from '#engines/registry/kind.ts';
import type { Queryable } from '#platform/db/transaction.ts';

/** Records that are recomputed from their documents at a time. */
const BATCH = 1024;
/** Records that are recomputed when not all are. */
const SAMPLE = 300;

/** What comparing a kind's facet index with its documents found. */
export interface FacetIndexExamination {
  kind: string;
  /** Published records. */
  records: number;
  /** How many of them were recomputed from their documents. */
  recomputed: number;
  /** References of records whose facet values do not follow from their documents. */
  wrongRecords: string[];
  /** Facet values (`area=KE`) whose bits are not those of the records that carry them. */
  wrongValues: string[];
}

/**
 * Compares the facet index of a kind with the published records, all in the snapshot that is passed: for every value the number of its bits, and
 * the facet values of some records with their documents. In full: of all records, and every single bit.
 */
export async function examineFacetIndex(
  snapshot: Queryable,
  kind: Kind,
  lists: CodeParents,
  isFull: boolean,
): Promise<FacetIndexExamination> {
  const { rows } = await sql<{ id: number; next_ordinal: number; records: string }>`
    select id, next_ordinal, (select count(*) from published_records where kind_id = kinds.id) as records
    from kinds where name = ${kind.name}`.execute(snapshot);
  const row = rows[0];
  if (!row) return { kind: kind.name, records: 0, recomputed: 0, wrongRecords: [], wrongValues: [] };
  const examiner = new Examiner(snapshot, { declared: kind, id: row.id }, lists, await readValues(snapshot));
  await examiner.compareCounts();
  if (isFull) await examiner.compareEveryBit(row.next_ordinal);
  else await examiner.compareDocuments(pickOrdinals(row.next_ordinal));
  return {
    kind: kind.name,
    records: Number(row.records),
    recomputed: examiner.recomputed,
    wrongRecords: [...examiner.wrongRecords],
    wrongValues: [...examiner.wrongValues].map((id) => examiner.nameOf(id)).sort(),
  };
}

interface PublishedRow {
  ordinal: number;
  reference: string;
  facet_values: number[];
  document: Document;
}

class Examiner {
  recomputed = 0;
  readonly wrongRecords = new Set<string>();
  readonly wrongValues = new Set<number>();
  readonly #db: Queryable;
  readonly #kind: Kind;
  readonly #kindId: number;
  readonly #lists: CodeParents;
  readonly #values: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<number, string>;

  constructor(
    db: Queryable,
    kind: { declared: Kind; id: number },
    lists: CodeParents,
    values: Map<string, number>,
  ) {
    this.#db = db;
    this.#kind = kind.declared;
    this.#kindId = kind.id;
    this.#lists = lists;
    this.#values = values;
    this.#names = new Map([...values].map(([name, id]) => [id, name]));
  }

  nameOf(valueId: number): string {
    return this.#names.get(valueId) ?? String(valueId);
  }

  /** For every value: as many bits as published records that carry it. */
  async compareCounts(): Promise<void> {
    const { rows } = await sql<{ id: number }>`
      with carried as (
        select id, count(*) as n from published_records p, unnest(array_append(p.facet_values, ${EVERY_RECORD}::int)) as id
        where p.kind_id = ${this.#kindId}::smallint group by id),
      indexed as (
        select value_id as id, sum(bit_count(bits)) as n from facet_blocks where kind_id = ${this.#kindId}::smallint group by value_id)
      select id from carried full join indexed using (id) where coalesce(carried.n, 0) <> coalesce(indexed.n, 0)`.execute(
      this.#db,
    );
    for (const { id } of rows) this.wrongValues.add(id);
  }

  /** The facet values of the records with these ordinals, against their documents. Gives what each should carry. */
  async compareDocuments(ordinals: readonly number[]): Promise<Map<number, number[]>> {
    const { rows } = await sql<PublishedRow>`
      select p.ordinal, p.reference, p.facet_values, v.document
      from published_records p join record_versions v on v.record_id = p.record_id and v.number = p.version
      where p.kind_id = ${this.#kindId}::smallint and p.ordinal = any(${[...ordinals]}::int[])`.execute(
      this.#db,
    );
    const carried = new Map<number, number[]>();
    for (const row of rows) {
      const codes = facetCodesOf(this.#kind, row.document, this.#lists);
      const ids = codes.map(({ facet, code }) => this.#values.get(`${facet}=${code}`) ?? -1);
      if (!haveSameMembers(ids, row.facet_values)) this.wrongRecords.add(row.reference);
      carried.set(row.ordinal, [EVERY_RECORD, ...ids]);
    }
    this.recomputed += rows.length;
    return carried;
  }

  /** Every bit of every block, against the documents; one block of ordinals at a time. */
  async compareEveryBit(nextOrdinal: number): Promise<void> {
    for (let block = 0; block * BLOCK_BITS < nextOrdinal; block++) {
      const expected = new Map<number, Uint8Array>();
      for (let from = block * BLOCK_BITS; from < (block + 1) * BLOCK_BITS; from += BATCH) {
        const ordinals = Array.from({ length: BATCH }, (_, index) => from + index);
        for (const [ordinal, ids] of await this.compareDocuments(ordinals)) {
          for (const id of ids) setBit(expected, id, ordinal % BLOCK_BITS);
        }
      }
      await this.#compareBlock(block, expected);
    }
  }

  async #compareBlock(block: number, expected: Map<number, Uint8Array>): Promise<void> {
    const { rows } = await sql<{ id: number; bits: Buffer }>`
      select value_id as id, substring(varbit_send(bits::varbit) from 5) as bits from facet_blocks
      where kind_id = ${this.#kindId}::smallint and block = ${block}`.execute(this.#db);
    for (const { id, bits } of rows) {
      const wanted = expected.get(id) ?? new Uint8Array(BLOCK_BITS / 8);
      if (!bits.equals(wanted)) this.wrongValues.add(id);
      expected.delete(id);
    }
    for (const id of expected.keys()) this.wrongValues.add(id);
  }
}

async function readValues(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await sql<{
    id: number;
    facet: string;
    code: string;
  }>`select id, facet, code from facet_values`.execute(db);
  return new Map(rows.map(({ id, facet, code }) => [`${facet}=${code}`, id]));
}

/** Others each time, so that repeated looks see more. */
function pickOrdinals(nextOrdinal: number): number[] {
  return Array.from({ length: SAMPLE }, () => Math.floor(Math.random() * nextOrdinal));
}

function setBit(masks: Map<number, Uint8Array>, valueId: number, bit: number): void {
  const mask = masks.get(valueId) ?? new Uint8Array(BLOCK_BITS / 8);
  masks.set(valueId, mask);
  mask[bit >> 3]! |= 0x80 >> (bit & 7);
}

function haveSameMembers(a: readonly number[], b: readonly number[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && left.isSubsetOf(right);
}
