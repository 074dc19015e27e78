import { sql } from 'kysely';
import { LANGUAGES } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { type Finding, finding } from './finding.ts';

/** Settings that keep acknowledged writes through a crash, and what they must not be. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'];
const EXTENSIONS = ['btree_gin', 'pg_trgm', 'unaccent'];

/** Makes collations of everything that the server's ICU knows. */
const IMPORT_COLLATIONS = "select pg_import_system_collations('pg_catalog')";

/** Differences of two clocks up to this many seconds are normal. */
const TOLERATED = 5;

/** Looks at the server: version, durable settings, collations and extensions. Version, encoding and ICU were checked when it was opened. */
export async function examineServer(db: Queryable, place: string): Promise<Finding[]> {
  const { rows } = await sql<ServerRow>`
    select current_setting('server_version') as version, pg_database_size(current_database()) / 1e6 as megabytes,
      array(select name || '=' || setting from pg_settings where name = any(${DURABLE}) and setting = 'off' order by name) as unsafe,
      array(select wanted from unnest(${COLLATIONS}::text[]) wanted
            where not exists (select from pg_collation where collname = wanted)) as collations,
      array(select wanted from unnest(${EXTENSIONS}::text[]) wanted
            where not exists (select from pg_extension where extname = wanted)) as extensions`.execute(db);
  const { version, megabytes, unsafe, collations, extensions } = rows[0]!;
  const size = Math.ceil(Number(megabytes));
  return [
    finding('good', 'backup.doctor.database.good', { version, place, size }),
    unsafe.length > 0
      ? finding('wrong', 'backup.doctor.settings.unsafe', { settings: unsafe.join(', ') })
      : finding('good', 'backup.doctor.settings.good'),
    collations.length > 0
      ? finding('wrong', 'backup.doctor.collations.missing', {
          collations: collations.join(', '),
          statement: IMPORT_COLLATIONS,
        })
      : finding('good', 'backup.doctor.collations.good'),
    extensions.length > 0
      ? finding('caution', 'backup.doctor.extensions.missing', { extensions: extensions.join(', ') })
      : finding('good', 'backup.doctor.extensions.good'),
  ];
}

/** Compares our clock with the server's and with the newest thing that was ever done. */
export async function examineClock(db: Queryable, now: () => Date): Promise<Finding> {
  const before = now().getTime();
  const { rows } = await sql<{ at: Date; newest: Date | null }>`
    select clock_timestamp() as at, (select max(at) from audit_events) as newest`.execute(db);
  const after = now().getTime();
  const { at, newest } = rows[0]!;
  return judgeClock((before + after) / 2, at.getTime(), newest?.getTime() ?? null);
}

/**
 * Judges a clock, all in milliseconds.
 *
 * @example
 * judgeClock(60_000, 0, null).key // 'backup.doctor.clock.differs'
 */
export function judgeClock(ours: number, servers: number, newest: number | null): Finding {
  const seconds = Math.round(Math.abs(ours - servers) / 1000);
  if (seconds > TOLERATED) return finding('wrong', 'backup.doctor.clock.differs', { seconds });
  if (newest !== null && newest - ours > TOLERATED * 1000) {
    return finding('wrong', 'backup.doctor.clock.behind', { instant: new Date(newest).toISOString() });
  }
  return finding('good', 'backup.doctor.clock.good');
}

const COLLATIONS = LANGUAGES.map((language) => `${language}-x-icu`);

interface ServerRow {
  version: string;
  megabytes: string;
  unsafe: string[];
  collations: string[];
  extensions: string[];
}
