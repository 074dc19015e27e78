import { runSteps } from '../launch/steps.mjs';
import { STEPS as CHECK } from './check.mjs';
import { STEPS as E2E } from './e2e.mjs';

/** Runs what the continuous integration runs: the check, then the journeys. */
export async function run(root) {
  const checked = await runSteps(root, CHECK);
  return checked === 0 ? runSteps(root, E2E) : checked;
}
