import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';

/** What is the same on all pages and comes from the registers. */
export interface SiteFacts {
  /** The last change that readers can see; none while nothing is published. */
  asOf: Date | null;
  /** The database holds the demonstration world. */
  isDemonstration: boolean;
}

/** Reads the facts once for each state of the registers. */
export function siteFactsReader(db: Queryable): (state: string) => Promise<SiteFacts> {
  let held: { state: string; facts: Promise<SiteFacts> } | null = null;
  return (state) => {
    if (held?.state !== state) {
      const facts = readFacts(db);
      held = { state, facts };
      // A reading that failed must not be remembered as the facts of that state.
      facts.catch(() => {
        held = null;
      });
    }
    return held.facts;
  };
}

async function readFacts(db: Queryable): Promise<SiteFacts> {
  const { rows } = await sql<{ as_of: Date | null; is_demonstration: boolean }>`
    select (select max(changed_at) from published_records) as as_of,
      exists (select from record_versions where cause = 'demonstration') as is_demonstration`.execute(db);
  return { asOf: rows[0]!.as_of, isDemonstration: rows[0]!.is_demonstration };
}
