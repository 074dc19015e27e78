import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Act } from './act.ts';

/** One thing that was done to one subject. */
export interface AuditedAct {
  /** The act in the field's words: `project.published`, `import.ended`. */
  act: string;
  subjectSort: string;
  subjectId: Id | null;
  details?: Record<string, unknown>;
}

/** Writes the events of an act into the audit, in the act's own transaction (design §4.10). */
export async function recordEvents(trx: Queryable, act: Act, events: readonly AuditedAct[]): Promise<void> {
  if (events.length === 0) return;
  await sql`insert into audit_events (id, at, actor_id, actor_sort, act, subject_sort, subject_id, details)
    select id, ${act.at}, ${act.actor.sort === 'account' ? act.actor.accountId : null}::uuid, ${act.actor.sort}, act, subject_sort, subject_id, details
    from unnest(
      ${events.map(() => act.makeId())}::uuid[],
      ${events.map((event) => event.act)}::text[],
      ${events.map((event) => event.subjectSort)}::text[],
      ${events.map((event) => event.subjectId)}::uuid[],
      ${events.map((event) => JSON.stringify(event.details ?? {}))}::jsonb[]
    ) as e (id, act, subject_sort, subject_id, details)`.execute(trx);
}
