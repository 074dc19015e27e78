import type { Content, Markup } from '#ui/markup.ts';

/**
 * What the line before a word says: it holds (on time, under way, confirmed), broken = late, dotted = silent, hairline = not yet,
 * double rule = closed, a stump = cut off (refused, failed). `none` is a word without a line: the state is not known.
 */
export type Light = 'holds' | 'late' | 'silent' | 'later' | 'done' | 'bad' | 'none';

const CLASSES: Record<Light, string> = {
  holds: 'light',
  late: 'light late',
  silent: 'light silent',
  later: 'light later',
  done: 'light done',
  bad: 'light bad',
  none: 'soft',
};

/** A state as a stroke and a word. The word carries the meaning; the stroke repeats it and survives print and grey screens. */
export function StateLight({ light, children }: { light: Light; children?: Content }): Markup {
  return <span class={CLASSES[light]}>{children}</span>;
}
