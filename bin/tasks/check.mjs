import { runSteps, step } from '../launch/steps.mjs';

/** Types, style, and all tests but the journeys. */
export const STEPS = [step('types', 'tsc'), step('style', 'biome', 'check'), step('tests', 'vitest', 'run')];

/** Runs everything that needs no browser. */
export function run(root) {
  return runSteps(root, STEPS);
}
