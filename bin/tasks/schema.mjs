import { runSteps, step } from '../launch/steps.mjs';

/** Writes `migrations/schema.txt` and `src/platform/db/tables.ts` anew from the migrations. */
export function run(root) {
  return runSteps(root, [step('schema', 'tests/support/write-generated-schema.ts')]);
}
