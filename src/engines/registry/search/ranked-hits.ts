import type { OrdinalSet } from '../facets/ordinal-set.ts';
import type { Rank, TextHits } from './find-text.ts';

/** The hits of a search in its order: best rank first, newest first within a rank. */
export class RankedHits {
  private readonly ranks: readonly { rank: Rank; ordinals: OrdinalSet }[];

  /** @param hits what is left when facets have narrowed what the text was found in */
  constructor(ranks: TextHits['ranks'], hits: OrdinalSet) {
    this.ranks = ranks.map(({ rank, ordinals }) => ({ rank, ordinals: ordinals.and(hits) }));
  }

  /** The rank of a hit; nothing for what is no hit. */
  rankOf(ordinal: number): Rank | undefined {
    return this.ranks.find(({ ordinals }) => ordinals.has(ordinal))?.rank;
  }

  /** How many hits stand before one. */
  countBefore(ordinal: number): number {
    let count = 0;
    for (const { ordinals } of this.ranks) {
      if (ordinals.has(ordinal)) return count + ordinals.count(ordinal);
      count += ordinals.count();
    }
    return count;
  }

  /** Up to `limit` ordinals behind a position in reading order, or in front of it, nearest first. */
  read(
    position: { side: 'after' | 'before'; ordinal: number; key?: string | null } | null,
    limit: number,
  ): number[] {
    const backward = position?.side === 'before';
    const ranks = backward ? this.ranks.toReversed() : this.ranks;
    const start = position === null ? 0 : ranks.findIndex(({ rank }) => rank === position.key);
    const found: number[] = [];
    for (const [place, { ordinals }] of ranks.slice(Math.max(0, start)).entries()) {
      const from = place === 0 && position !== null ? position.ordinal : null;
      const wanted = limit - found.length;
      if (wanted <= 0) break;
      found.push(
        ...(backward
          ? ordinals.above(from ?? -1, wanted)
          : ordinals.below(from ?? Number.MAX_SAFE_INTEGER, wanted)),
      );
    }
    return found;
  }
}
