import { runSteps, step } from '../launch/steps.mjs';

/** The journeys, in a browser. */
export const STEPS = [step('journeys', 'vitest', 'run', '--config=vitest.e2e.config.ts')];

/** Runs the journeys. */
export function run(root) {
  return runSteps(root, STEPS);
}
