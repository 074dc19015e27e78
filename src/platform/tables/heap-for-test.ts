import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are truly held, after collecting what is not; for tests of bounded memory. */
export function heldBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
