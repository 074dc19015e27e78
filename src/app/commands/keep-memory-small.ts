import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the nursery of V8's heap at its first size for the rest of the process. Work that streams makes garbage and keeps little; a nursery that
 * grows with the garbage would add a hundred megabytes and make the peak depend on the length of a file. Costs some per cent of time.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
