import { runSteps, step } from '../launch/steps.mjs';
import { STEPS as E2E } from './e2e.mjs';

/** Runs all tests at full length: many rounds, large numbers, six languages. */
export function run(root) {
  return runSteps(root, [step('tests', 'vitest', 'run'), ...E2E], { WASL_SOAK: '1' });
}
