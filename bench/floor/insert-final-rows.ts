import type pg from 'pg';
import type { Database } from '#platform/db/open-database.ts';

/** The tables that an import fills, in the order of their foreign keys, each with the order in which it was filled. */
const TABLES: readonly [table: string, order: string, condition?: string][] = [
  ['parties', 'id'],
  ['party_identifiers', 'party_id, scheme, value'],
  ['facet_values', 'id', 'id > 0'],
  ['records', 'ordinal'],
  ['record_versions', 'record_id, number'],
  ['record_translations', 'record_id, field, language, revision'],
  ['record_aliases', 'record_id, scheme, value'],
  ['published_records', 'ordinal'],
  ['reference_counters', 'year'],
  ['facet_blocks', 'block, value_id'],
  ['audit_events', 'id'],
];

/** Rows in one statement. */
const BATCH = 1000;
/** Statements in one transaction, as many as an import has for a batch of records. */
const TOGETHER = 10;

/**
 * Inserts the rows that an import left in one database into another, in batches, and gives the seconds that the inserts and their commits took.
 * Reading and preparing a batch is not counted.
 */
export async function insertFinalRows(from: Database, into: Database): Promise<number> {
  const reader = await from.pool.connect();
  const writer = await into.pool.connect();
  let milliseconds = 0;
  let statements = 0;
  const timed = async (statement: string, values?: unknown[]) => {
    const began = performance.now();
    await writer.query(statement, values);
    milliseconds += performance.now() - began;
  };
  try {
    await reader.query('begin isolation level repeatable read read only');
    for (const [table, order, condition = 'true'] of TABLES) {
      const columns = await columnsOf(reader, table);
      const statement = insertOf(table, columns);
      await reader.query(`declare rows no scroll cursor for
        select ${columns.map(({ name }) => `${name}::text as ${name}`).join(', ')} from ${table} where ${condition} order by ${order}`);
      for (;;) {
        const { rows } = await reader.query(`fetch ${BATCH} from rows`);
        if (rows.length === 0) break;
        const values = columns.map(({ name }) => rows.map((row) => row[name] as string | null));
        if (statements % TOGETHER === 0) await timed(statements === 0 ? 'begin' : 'commit and chain');
        await timed(statement, values);
        statements++;
      }
      await reader.query('close rows');
    }
    await timed('commit');
    await reader.query('commit');
  } finally {
    reader.release();
    writer.release();
  }
  return milliseconds / 1000;
}

interface Column {
  name: string;
  type: string;
}

async function columnsOf(client: pg.PoolClient, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

/** One statement, one array of text a column: the quickest batch that the driver can send. */
function insertOf(table: string, columns: readonly Column[]): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `insert into ${table} (${names})
    select ${columns.map(({ name, type }) => `${name}::${type}`).join(', ')}
    from unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')}) as rows (${names})`;
}
