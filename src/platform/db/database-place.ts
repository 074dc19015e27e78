import pg from 'pg';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** The oldest server that the platform runs on. */
export const OLDEST_SERVER = 15;

/**
 * A database address without its password and parameters, for messages and logs.
 *
 * @example
 * withoutCredentials('postgres://me:secret@db.example:5433/wasl?sslmode=require') // 'db.example:5433/wasl'
 */
export function withoutCredentials(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return '?';
  const url = new URL(databaseUrl);
  return `${url.hostname || url.searchParams.get('host') || 'localhost'}:${url.port || 5432}${url.pathname}`;
}

/**
 * Looks at the server behind a pool before anything else uses it. Throws an operator fault that says what is wrong: `database-unreachable`,
 * `database-login-refused`, `database-missing`, `database-too-old`, `database-not-utf8`, `database-without-icu`.
 */
export async function examineServer(pool: pg.Pool, databaseUrl: string): Promise<void> {
  const place = withoutCredentials(databaseUrl);
  const facts = await readFacts(pool).catch((error: Error) => {
    throw asOperatorFault(error, databaseUrl);
  });
  if (facts.version < OLDEST_SERVER * 10_000) {
    throw new OperatorFault('database-too-old', { place, version: facts.shown });
  }
  if (facts.encoding !== 'UTF8')
    throw new OperatorFault('database-not-utf8', { place, encoding: facts.encoding });
  if (!facts.icu) throw new OperatorFault('database-without-icu', { place });
}

interface ServerFacts {
  version: number;
  shown: string;
  encoding: string;
  icu: boolean;
}

async function readFacts(pool: pg.Pool): Promise<ServerFacts> {
  const answer = await pool.query<ServerFacts>(`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as shown,
           current_setting('server_encoding') as encoding,
           exists (select from pg_collation where collname = 'und-x-icu') as icu`);
  return answer.rows[0] as ServerFacts;
}

function asOperatorFault(error: Error, databaseUrl: string): Error {
  const place = withoutCredentials(databaseUrl);
  const code = (error as { code?: string }).code ?? '';
  const user = URL.canParse(databaseUrl) ? decodeURIComponent(new URL(databaseUrl).username) : '?';
  const database = URL.canParse(databaseUrl)
    ? decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
    : '?';
  if (error instanceof pg.DatabaseError && code.startsWith('28')) {
    return new OperatorFault('database-login-refused', { place, user });
  }
  if (code === '3D000') return new OperatorFault('database-missing', { place, database });
  // The driver's own words for a password that is needed and absent.
  if (/SASL|client password/i.test(error.message))
    return new OperatorFault('database-login-refused', { place, user });
  return new OperatorFault('database-unreachable', { place, reason: code || error.message });
}
