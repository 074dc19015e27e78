import type { Markup } from '#ui/markup.ts';

/** A part of a whole, drawn as the line of its state. */
export interface Share {
  light: 'holds' | 'late' | 'silent' | 'later';
  value: number;
}

/** Where a part begins and how long it is, in per cent of the whole. */
export interface Stretch {
  light: Share['light'];
  from: number;
  length: number;
}

function perCent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}

/**
 * Lays parts end to end, leaving out the empty ones.
 *
 * @example
 * stretchesOf([{ light: 'holds', value: 3 }, { light: 'late', value: 1 }])
 * // [{ light: 'holds', from: 0, length: 75 }, { light: 'late', from: 75, length: 25 }]
 */
export function stretchesOf(shares: readonly Share[]): Stretch[] {
  const whole = shares.reduce((sum, share) => sum + share.value, 0);
  let reached = 0;
  return shares
    .filter((share) => share.value > 0)
    .map((share) => {
      const from = reached;
      reached += share.value;
      return { light: share.light, from: perCent(from, whole), length: perCent(share.value, whole) };
    });
}

/**
 * Parts of a whole as one line: solid what holds, broken what is late, dotted what is silent, thin what is not yet due.
 * Decoration for readers who see it: the same numbers stand beside it as a table.
 */
export function ShareBar(props: { shares: readonly Share[]; isBig?: boolean }): Markup {
  return (
    <svg class={props.isBig ? 'share big' : 'share'} aria-hidden="true">
      {stretchesOf(props.shares).map((stretch, place) => (
        <svg aria-hidden="true" x={`${stretch.from}%`} width={`${stretch.length}%`}>
          <line
            class={stretch.light === 'holds' ? undefined : stretch.light}
            x1={place === 0 ? 0 : 8}
            x2="100%"
            y1="50%"
            y2="50%"
          />
        </svg>
      ))}
    </svg>
  );
}
