import type { Kysely } from 'kysely';
import pg from 'pg';
import { type ConnectionLost, endPool, kyselyOver, openPool } from './connection.ts';
import { examineServer } from './database-place.ts';
import type { ServerSettings } from './embedded/settings.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/start-embedded-server.ts';
import type { Tables } from './tables.ts';

/** An open database. */
export interface Database {
  kysely: Kysely<Tables>;
  pool: pg.Pool;
  /** Address with credentials: for child processes only, never for messages or logs. */
  url: string;
  /** The server that we run ourselves; absent with a `databaseUrl`. */
  embedded?: EmbeddedServer;
  /** Ends all connections, and the server when it is ours. Safe to call twice. */
  close(): Promise<void>;
}

/** Which database to open. */
export interface OpenDatabaseOptions {
  /** A server ≥ 15 of the operator's; without it the embedded one is started. */
  databaseUrl?: string;
  /** Where the embedded server keeps its files. */
  dataFolder: string;
  /** Name of the database inside the embedded server; made when absent. */
  databaseName?: string;
  poolSize?: number;
  /** Told of each lost connection. */
  onConnectionLost?: ConnectionLost;
  /** Other settings of the embedded server; only tests have any. */
  serverSettings?: ServerSettings;
}

/**
 * Opens the operator's database, or starts our own and opens that. Does not migrate. Throws operator faults that say what is wrong and
 * never name a credential.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  if (options.databaseUrl) return openAt(options.databaseUrl, options);
  const server = await startEmbeddedServer(options.dataFolder, options.serverSettings);
  try {
    const name = options.databaseName ?? 'wasl';
    await createDatabase(urlOf(server, 'postgres'), name);
    return await openAt(urlOf(server, name), options, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The address of a database in an embedded server, with credentials. */
export function urlOf(server: EmbeddedServer, database: string): string {
  return `postgres://${server.user}:${server.password}@${server.host}:${server.port}/${encodeURIComponent(database)}`;
}

async function openAt(
  url: string,
  options: OpenDatabaseOptions,
  embedded?: EmbeddedServer,
): Promise<Database> {
  const pool = openPool(
    { connectionString: url },
    { size: options.poolSize, onLost: options.onConnectionLost },
  );
  try {
    await examineServer(pool, url);
  } catch (error) {
    await endPool(pool);
    throw error;
  }
  let closing: Promise<void> | undefined;
  const close = async () => {
    await endPool(pool);
    await embedded?.stop();
  };
  return {
    kysely: kyselyOver(pool),
    pool,
    url,
    embedded,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
