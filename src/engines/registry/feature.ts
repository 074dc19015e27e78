import type { Kind } from './kind.ts';

/** What a feature brings to the platform; desks and the composition root read this and nothing else of it. */
export interface Feature {
  /** Name of its folder and of its messages. */
  name: string;
  kinds: readonly Kind[];
}
