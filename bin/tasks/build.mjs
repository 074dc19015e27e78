import { build } from '../launch/build.mjs';

/** Builds the program. */
export async function run(root) {
  await build(root);
  return 0;
}
