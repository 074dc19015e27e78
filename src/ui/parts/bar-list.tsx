import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { Unknown } from './unknown.tsx';

/** One bar: what it stands for, and how much. A value of `null` is not known and has no bar. */
export interface Bar {
  label: Content;
  href?: string;
  value: number | null;
}

/**
 * How long a bar is, in per cent of the longest to the tenth. Nothing below a tenth is drawn as nothing but for zero itself.
 *
 * @example
 * barLength(1184, 5631) // 21
 * barLength(1, 100000) // 0.1
 * barLength(0, 0) // 0
 */
export function barLength(value: number, longest: number): number {
  if (value <= 0 || longest <= 0) return 0;
  return Math.max(0.1, Math.round((value / longest) * 1000) / 10);
}

/** Figures side by side as strokes drawn to measure, the numbers beside them. The longest fills the width unless `full` is given. */
export function BarList(props: { bars: readonly Bar[]; texts: Texts; full?: number }): Markup {
  const longest = props.full ?? Math.max(0, ...props.bars.map((bar) => bar.value ?? 0));
  return (
    <ol class="bars">
      {props.bars.map((bar) => (
        <li>
          {bar.href === undefined ? <span>{bar.label}</span> : <a href={bar.href}>{bar.label}</a>}
          <svg class="bar" aria-hidden="true">
            <rect width={`${barLength(bar.value ?? 0, longest)}%`} height="100%" />
          </svg>
          <span class="n">
            {bar.value === null ? (
              <Unknown texts={props.texts} kind="figure" />
            ) : (
              props.texts.number(bar.value)
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
