import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Something the pool has to tell: a connection was lost. Never holds a credential. */
export type ConnectionLost = (error: Error) => void;

/** Where a server is and who we are there. */
export interface ConnectionPlace {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl?: pg.PoolConfig['ssl'];
}

/** How a pool is opened. */
export interface PoolOptions {
  /** Most connections at a time. */
  size?: number;
  onLost?: ConnectionLost;
}

/** A calendar day stays the text `2026-01-31`; the driver would make it midnight of the machine's own zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/**
 * A pool whose lost connections are told to `onLost` instead of ending the process. int8 and numeric come as text, timestamptz as
 * Date, date and bit as text, jsonb parsed.
 */
export function openPool(connection: pg.PoolConfig, options: PoolOptions = {}): pg.Pool {
  const onLost = options.onLost ?? (() => {});
  const pool = new pg.Pool({
    ...connection,
    types,
    max: options.size ?? 20,
    connectionTimeoutMillis: 15_000,
    application_name: 'wasl',
    keepAlive: true,
    onConnect: async (client: pg.ClientBase) => {
      // Starting workers costs ten milliseconds, more than our reads take, and takes a core from another reader.
      await client.query(
        "set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set jit to off; set max_parallel_workers_per_gather to 0",
      );
    },
  } as pg.PoolConfig);
  pool.on('error', onLost);
  // A connection that breaks while it is lent out, between two statements, tells only itself.
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
}

/** Kysely over a pool; end both with `endPool`. */
export function kyselyOver(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Ends all connections of a pool, also when Kysely, which ends it only after its first statement, has done so already. */
export async function endPool(pool: pg.Pool): Promise<void> {
  if (!pool.ending) await pool.end();
}
