import type pg from 'pg';

/** What the floor answers. */
export interface FloorAnswer {
  rows: {
    ordinal: number;
    reference: string;
    language: string;
    titles: Record<string, string>;
    owner: string | null;
    summary: string | null;
    period: { from?: string; until?: string } | null;
  }[];
  total: number;
  counts: Record<string, Record<string, number>>;
}

/** The numbers of all codes, read once at start. */
export interface FloorCodes {
  byNumber: ReadonlyMap<number, { facet: string; code: string }>;
  numbers: ReadonlyMap<string, number>;
}

const PAGE = 20;

/** Reads the dictionary of codes. */
export async function readFloorCodes(pool: pg.Pool): Promise<FloorCodes> {
  const { rows } = await pool.query('select id, facet, code from floor_codes');
  return {
    byNumber: new Map(rows.map(({ id, facet, code }) => [id, { facet, code }])),
    numbers: new Map(rows.map(({ id, facet, code }) => [`${facet}=${code}`, id])),
  };
}

/**
 * A page with its total and the counts of every facet, a facet's own choice left out of its own counts; one statement, by hand: the hits are
 * found once and all their codes grouped in one pass; each chosen facet is counted once more without itself.
 */
export async function askFloor(
  pool: pg.Pool,
  codes: FloorCodes,
  choices: Record<string, readonly string[]>,
  below: number | null,
): Promise<FloorAnswer> {
  const chosen = Object.keys(choices);
  const params: unknown[] = chosen.map((facet) =>
    choices[facet]!.flatMap((code) => codes.numbers.get(`${facet}=${code}`) ?? []),
  );
  const where = (without?: number) =>
    chosen
      .map((_, index) => (index === without ? 'true' : `codes && $${index + 1}::int[]`))
      .concat('true')
      .join(' and ');
  params.push(below ?? 2 ** 31 - 1);
  const own = chosen.map(
    (facet, index) => `union all
      select ${index + 1}, number, count(*)::int from (select unnest(codes) as number from floor_projects where ${where(index)}) as u
      where number in (select id from floor_codes where facet = '${facet}') group by number`,
  );
  const { rows } = await pool.query(
    `with hits as materialized (select ordinal, codes from floor_projects where ${where()}),
    page as (select ordinal from hits where ordinal < $${params.length} order by ordinal desc limit ${PAGE})
    select
      (select count(*)::int from hits) as total,
      (select jsonb_agg(jsonb_build_array(part, number, n)) from (
        select 0, number, count(*)::int from (select unnest(codes) as number from hits) as u group by number ${own.join(' ')}
      ) as c (part, number, n)) as counts,
      (select coalesce(jsonb_agg(to_jsonb(r) order by r.ordinal desc), '[]') from (
        select ordinal, reference, language, titles, owner, summary, period from floor_projects join page using (ordinal)) r) as rows`,
    params,
  );
  const [row] = rows as {
    total: number;
    counts: [part: number, number: number, n: number][] | null;
    rows: FloorAnswer['rows'];
  }[];
  const counts: FloorAnswer['counts'] = {};
  for (const [part, number, n] of row!.counts ?? []) {
    const { facet, code } = codes.byNumber.get(number)!;
    if (part !== chosen.indexOf(facet) + 1) continue;
    counts[facet] ??= {};
    counts[facet][code] = n;
  }
  return { rows: row!.rows, total: row!.total, counts };
}
