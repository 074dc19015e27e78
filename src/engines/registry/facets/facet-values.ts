import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';
import type { FacetCode } from './facet-codes.ts';

/** Number of the value "every published record" in `facet_values`. */
export const EVERY_RECORD = 0;

/**
 * The numbers of facet values. Rows of `facet_values` are only ever added and never changed, so a process may remember them for good;
 * those that other processes added it learns by {@link refresh}.
 */
export class FacetValues {
  private readonly numbers = new Map<string, number>();
  private readonly codes = new Map<number, FacetCode>();

  /** Learns the values that other processes have added; one small statement while there are none. To be asked before each question. */
  async refresh(db: Queryable): Promise<void> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from facet_values where id > ${EVERY_RECORD}`.execute(db);
    if (rows[0]!.count > this.codes.size) await this.load(db);
  }

  /** The number of each value, if it has ever been used. */
  async find(db: Queryable, wanted: readonly FacetCode[]): Promise<(number | undefined)[]> {
    if (wanted.some((value) => !this.numbers.has(keyOf(value)))) await this.refresh(db);
    return wanted.map((value) => this.numbers.get(keyOf(value)));
  }

  /** The numbers of those among the values that had ever been used when we last looked. */
  knownAmong(wanted: readonly FacetCode[]): number[] {
    return wanted.flatMap((value) => this.numbers.get(keyOf(value)) ?? []);
  }

  /** The value that a number stands for, if it was there when we last looked. */
  nameOf(number: number): FacetCode | undefined {
    return this.codes.get(number);
  }

  /** The numbers of all values of a facet that were there when we last looked. */
  ofFacet(facet: string): number[] {
    return [...this.codes].filter(([, value]) => value.facet === facet).map(([number]) => number);
  }

  /**
   * The numbers of values, new ones added. Added in a transaction of their own, before the one that uses them, so that two writers who meet
   * the same new value never wait for each other; a value that is then not used does no harm.
   */
  async ensure(db: Queryable, wanted: readonly FacetCode[]): Promise<void> {
    const isNew = (value: FacetCode) => !this.numbers.has(keyOf(value));
    if (wanted.some(isNew)) await this.load(db);
    const added = [...new Map(wanted.filter(isNew).map((value) => [keyOf(value), value])).values()];
    if (added.length === 0) return;
    added.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    await sql`insert into facet_values (facet, code)
      select * from unnest(${added.map((value) => value.facet)}::text[], ${added.map((value) => value.code)}::text[])
      on conflict do nothing`.execute(db);
    await this.load(db);
  }

  /** The number of a value that {@link ensure} has seen. Throws when it has not. */
  numberOf(value: FacetCode): number {
    const number = this.numbers.get(keyOf(value));
    if (number === undefined) throw new Error(`facet value ${value.facet}=${value.code} has no number`);
    return number;
  }

  private async load(db: Queryable): Promise<void> {
    const { rows } = await sql<
      FacetCode & { id: number }
    >`select id, facet, code from facet_values where id > ${EVERY_RECORD}`.execute(db);
    for (const { id, facet, code } of rows) {
      this.numbers.set(keyOf({ facet, code }), id);
      this.codes.set(id, { facet, code });
    }
  }
}

function keyOf(value: FacetCode): string {
  return `${value.facet}\u0000${value.code}`;
}
