import { type RawBuilder, sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { OrdinalSet } from '../facets/ordinal-set.ts';
import type { Sort } from '../kind.ts';
import type { RankedHits } from '../search/ranked-hits.ts';
import type { ListedRecord, Position } from './list-question.ts';

/** Where a page is read, and how much. */
export interface PageQuestion {
  kindId: number;
  reader: Language;
  sort: Sort;
  position: Position | null;
  limit: number;
  /** The hits of a text by rank; the order `best` follows them. */
  ranked: RankedHits | null;
}

/**
 * Reads up to `limit` rows of the hits in an order, from a position, in reading order.
 *
 * The default order comes from the hits themselves. For the others, few hits are fetched and sorted; many are met by walking the order's
 * index and testing each row's bit, so that neither grows with the register.
 */
export async function readPage(
  trx: Queryable,
  hits: OrdinalSet,
  total: number,
  page: PageQuestion,
): Promise<ListedRecord[]> {
  const backward = page.position?.side === 'before';
  const rows =
    page.sort === 'best' && page.ranked
      ? await readBest(trx, page.ranked, page)
      : page.sort === 'newest' || page.sort === 'best'
        ? await readNewest(trx, hits, page)
        : await readSorted(trx, hits, total, page);
  const ranked = rows.map((row) => ({
    ...row,
    ...(page.ranked ? { rank: page.ranked.rankOf(row.ordinal) } : {}),
  }));
  return backward ? ranked.toReversed() : ranked;
}

async function readNewest(trx: Queryable, hits: OrdinalSet, page: PageQuestion): Promise<ListedRecord[]> {
  const { position, limit } = page;
  const ordinals =
    position === null
      ? hits.below(Number.MAX_SAFE_INTEGER, limit)
      : position.side === 'after'
        ? hits.below(position.ordinal, limit)
        : hits.above(position.ordinal, limit);
  const found = await readByOrdinals(trx, page.kindId, ordinals);
  return ordinals.flatMap((ordinal) => found.get(ordinal) ?? []);
}

/** Best rank first, newest first within a rank; the cursor's key is the rank. */
async function readBest(trx: Queryable, ranked: RankedHits, page: PageQuestion): Promise<ListedRecord[]> {
  const ordinals = ranked.read(page.position, page.limit);
  const found = await readByOrdinals(trx, page.kindId, ordinals);
  return ordinals.flatMap((ordinal) => {
    const row = found.get(ordinal);
    return row ? [{ ...row, sortKey: ranked.rankOf(ordinal) ?? null }] : [];
  });
}

/** The published rows of given ordinals. */
export async function readByOrdinals(
  trx: Queryable,
  kindId: number,
  ordinals: readonly number[],
): Promise<Map<number, ListedRecord>> {
  if (ordinals.length === 0) return new Map();
  const { rows } = await sql<Row>`select ${COLUMNS}, null as sort_key from published_records p
    where kind_id = ${kindId}::smallint and ordinal = any(${[...ordinals]}::int[])`.execute(trx);
  return new Map(rows.map((row) => [row.ordinal, listed(row)]));
}

/** Above this share of hits among all ordinals, walking the index meets a page of hits soon enough. */
const WALK_FROM = 1 / 200;
/** Fewer hits than this are always fetched and sorted. */
const SORT_UP_TO = 2000;

async function readSorted(
  trx: Queryable,
  hits: OrdinalSet,
  total: number,
  page: PageQuestion,
): Promise<ListedRecord[]> {
  const { kindId, position, limit } = page;
  const order = ORDERS[page.sort as IndexedSort](page.reader);
  const backward = position?.side === 'before';
  const few = total <= SORT_UP_TO || total < hits.capacity * WALK_FROM;
  const isHit = few
    ? sql`ordinal = any(${few ? [...hits.batches(4096)].flat() : []}::int[])`
    : sql`case when ordinal < ${hits.capacity} then get_bit(${hits.toBitText()}::text::varbit, ordinal) = 1 else false end`;
  const beyond = position === null ? sql`true` : beyondPosition(order, position);
  const { rows } = await sql<Row>`select ${COLUMNS}, (${order.shown}) as sort_key from published_records p
    where kind_id = ${kindId}::smallint and ${isHit} and ${beyond}
    order by ${backward ? order.backward : order.forward} limit ${limit}`.execute(trx);
  return rows.map(listed);
}

interface Order {
  key: RawBuilder<unknown>;
  /** The key as text, for a cursor. */
  shown: RawBuilder<unknown>;
  /** A cursor's text as the key's type. */
  given: (key: string) => RawBuilder<unknown>;
  rising: boolean;
  forward: RawBuilder<unknown>;
  backward: RawBuilder<unknown>;
}

type IndexedSort = Exclude<Sort, 'newest' | 'best'>;

const ORDERS: Record<IndexedSort, (reader: Language) => Order> = {
  changed: () => falling(sql`changed_at`, sql`changed_at::text`, (key) => sql`${key}::timestamptz`),
  starts: () => falling(sql`starts_on`, sql`starts_on::text`, (key) => sql`${key}::date`),
  title: (reader) => {
    const collation = sql.raw(`collate "${reader}-x-icu"`);
    const key = sql`(shown_title(titles, ${sql.lit(reader)}, language)) ${collation}`;
    return {
      key,
      shown: sql`shown_title(titles, ${sql.lit(reader)}, language)`,
      given: (text) => sql`${text}::text ${collation}`,
      rising: true,
      forward: sql`${key}, ordinal`,
      backward: sql`${key} desc, ordinal desc`,
    };
  },
};

function falling(key: RawBuilder<unknown>, shown: RawBuilder<unknown>, given: Order['given']): Order {
  return {
    key,
    shown,
    given,
    rising: false,
    forward: sql`${key} desc nulls last, ordinal desc`,
    backward: sql`${key} asc nulls first, ordinal asc`,
  };
}

/** The rows beyond a position. Unknown keys come last in a falling order. */
function beyondPosition(order: Order, position: Position): RawBuilder<unknown> {
  const forward = position.side === 'after';
  const { ordinal } = position;
  const greater = order.rising === forward;
  const compare = sql.raw(greater ? '>' : '<');
  if (position.key === null || position.key === undefined) {
    return forward
      ? sql`(${order.key} is null and ordinal ${compare} ${ordinal})`
      : sql`(${order.key} is not null or ordinal ${compare} ${ordinal})`;
  }
  const given = order.given(position.key);
  const known = sql`(${order.key}, ordinal) ${compare} (${given}, ${ordinal})`;
  return forward && !order.rising ? sql`(${known} or ${order.key} is null)` : known;
}

const COLUMNS = sql`record_id, ordinal, reference, language, card, titles, changed_at`;

interface Row {
  record_id: string;
  ordinal: number;
  reference: string;
  language: string;
  card: ListedRecord['card'];
  titles: ListedRecord['titles'];
  changed_at: Date;
  sort_key: string | null;
}

function listed(row: Row): ListedRecord {
  return {
    recordId: row.record_id,
    ordinal: row.ordinal,
    reference: row.reference,
    language: row.language,
    card: row.card,
    titles: row.titles,
    changedAt: row.changed_at,
    sortKey: row.sort_key,
  };
}
