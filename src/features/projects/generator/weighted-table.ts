import type { Random } from './random.ts';

/**
 * Draws positions by weight in constant time (alias method, Vose 1991), so that a vocabulary of tens of thousands of words costs no more to
 * draw from than one of ten.
 */
export class WeightedTable {
  private readonly threshold: Float64Array;
  private readonly alias: Uint32Array;

  constructor(weights: readonly number[]) {
    const size = weights.length;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.threshold = new Float64Array(size);
    this.alias = new Uint32Array(size);
    const share = weights.map((weight) => (weight / total) * size);
    const small: number[] = [];
    const large: number[] = [];
    for (let index = 0; index < size; index++) (share[index]! < 1 ? small : large).push(index);
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.pop()!;
      this.threshold[less] = share[less]!;
      this.alias[less] = more;
      share[more] = share[more]! + share[less]! - 1;
      (share[more]! < 1 ? small : large).push(more);
    }
    for (const index of [...small, ...large]) this.threshold[index] = 1;
  }

  /**
   * Weights that fall as a natural language's word counts do: rank r has 1 / (r + 2.7) (Zipf, corrected by Mandelbrot).
   */
  static ofRanks(size: number): WeightedTable {
    return new WeightedTable(Array.from({ length: size }, (_, rank) => 1 / (rank + 1 + 2.7)));
  }

  /** A position, as often as its weight says. */
  draw(random: Random): number {
    const place = random.unit() * this.threshold.length;
    const index = Math.floor(place);
    return place - index < this.threshold[index]! ? index : this.alias[index]!;
  }
}
