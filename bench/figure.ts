/** One measured figure with its goal. */
export interface Figure {
  name: string;
  value: number;
  /** `times` is a ratio. */
  unit: 'times' | 'seconds';
  goal: { atLeast: number } | { atMost: number };
  /** What stands behind the figure: the single runs and what they were made of. */
  details: Record<string, unknown>;
}

/** Whether a figure reaches its goal. */
export function reachesGoal({ value, goal }: Pick<Figure, 'value' | 'goal'>): boolean {
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/**
 * The middle value; of an even number the upper of the two.
 *
 * @example
 * median([5, 1, 9]) // 5
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values to take the median of');
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/**
 * A value cut to three figures, for reading.
 *
 * @example
 * readable(0.123456) // 0.123
 */
export function readable(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * Measures two sides in turn, first the one and then the other, so that a machine that grows slower or busier hurts both alike.
 * The first round of each warms up and is not counted.
 */
export async function interleave<Measured>(
  rounds: number,
  first: () => Promise<Measured>,
  second: () => Promise<Measured>,
): Promise<{ first: Measured[]; second: Measured[] }> {
  const measured = { first: [] as Measured[], second: [] as Measured[] };
  for (let round = 0; round <= rounds; round++) {
    const one = await first();
    const other = await second();
    if (round === 0) continue;
    measured.first.push(one);
    measured.second.push(other);
  }
  return measured;
}
