import type { Feature } from '#engines/registry/feature.ts';
import type { Kind } from '#engines/registry/kind.ts';
import { projects } from '#features/projects/index.ts';

/** The one list of features; what is not listed is absent (design §4.13). */
export const FEATURES: readonly Feature[] = [projects];

/** Every kind of record, in the order of the menu. */
export const KINDS: readonly Kind[] = FEATURES.flatMap((feature) => feature.kinds);

/** A kind by its name or its plural, as the command line takes it. */
export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name || kind.plural === name);
}
