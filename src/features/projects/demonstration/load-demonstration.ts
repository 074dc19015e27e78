import { sql } from 'kysely';
import { readDocument } from '#engines/fields/read-document.ts';
import type { CodeMatcher } from '#engines/fields/reading.ts';
import type { CodeParents } from '#engines/registry/facets/facet-codes.ts';
import type { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { kindIdOf } from '#engines/registry/store/kind-row.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import type { Act } from '#foundations/audit/act.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { project } from '../project.ts';
import { type DemonstrationStep, demonstrationSteps } from './demonstration-entries.ts';

/** What the demonstration world is loaded with. */
export interface LoadingDemonstration {
  lists: CodeMatcher & CodeParents;
  facetValues: FacetValues;
}

/**
 * Loads the demonstration world, all of it in one transaction, unless it is there already, and gives the number of its projects. The kinds must
 * be registered. Each step is published on its own date; the actor is the act's.
 *
 * Throws `not-a-demonstration` when the database holds records that are not of the demonstration (design §4.13).
 */
export async function loadDemonstration(
  db: Queryable,
  act: Act,
  { lists, facetValues }: LoadingDemonstration,
): Promise<number> {
  const kindId = await kindIdOf(db, project);
  const publishing = { kind: project, cause: 'demonstration', lists, facetValues, outside: db } as const;
  return inTransaction(db, async (trx) => {
    // Others who publish, another start of the demonstration among them, wait until this is decided.
    await sql`select from kinds where id = ${kindId}::smallint for update`.execute(trx);
    const { rows } = await sql<{ strangers: number; known: number }>`
      select count(*) filter (where v.cause <> 'demonstration')::int as strangers, count(*)::int as known
      from records r join record_versions v on v.record_id = r.id and v.number = 1`.execute(trx);
    const { strangers, known } = rows[0]!;
    if (strangers > 0) throw new OperatorFault('not-a-demonstration', { count: String(strangers) });
    if (known > 0) return known;
    let made = 0;
    for (const steps of withoutRepeats(demonstrationSteps())) {
      const at = steps[0]!.at;
      const entries = steps.map((step) => ({ ...step, document: documentOf(step, lists) }));
      const outcomes = await publishEntries(trx, { ...act, at }, publishing, entries);
      made += outcomes.filter((outcome) => outcome.kind === 'made').length;
    }
    return made;
  });
}

/** Steps of one day together; each project at most once. */
function withoutRepeats(steps: readonly DemonstrationStep[]): DemonstrationStep[][] {
  const batches: DemonstrationStep[][] = [];
  for (const step of steps) {
    const batch = batches.at(-1);
    const fits =
      batch?.[0]?.at.getTime() === step.at.getTime() &&
      batch.every((other) => other.identity.value !== step.identity.value);
    if (fits) batch.push(step);
    else batches.push([step]);
  }
  return batches;
}

function documentOf(step: DemonstrationStep, lists: CodeMatcher) {
  const { document, problems } = readDocument(project.fields, step.values, {
    codeLists: lists,
    forPublication: true,
  });
  if (problems.length > 0) {
    throw new Error(`demonstration project ${step.identity.value}: ${JSON.stringify(problems[0])}`);
  }
  return document;
}
