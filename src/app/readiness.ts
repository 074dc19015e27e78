import { join } from 'node:path';
import { sql } from 'kysely';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { readMigrations } from '#platform/db/migration-files.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { ReadinessChecks } from '#platform/http/health.ts';

/**
 * What `/readyz` asks: whether the database answers, and whether it has every migration of this program. A newer schema is ready too: each is
 * readable one version back (design §4.16).
 */
export function checkReadiness(
  db: Queryable,
  migrationsFolder = join(findProjectRoot(), 'migrations'),
): ReadinessChecks {
  const wanted = readMigrations(migrationsFolder).map((migration) => migration.number);
  return {
    async database() {
      return (await sql`select`.execute(db)).rows.length === 1;
    },
    async schema() {
      const { rows } = await sql<{ number: number }>`select number from schema_migrations`.execute(db);
      const applied = new Set(rows.map((row) => row.number));
      return wanted.every((number) => applied.has(number));
    },
  };
}
