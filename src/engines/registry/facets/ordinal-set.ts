/** Ordinals in one row of `facet_blocks`; 8,192 bits are one kilobyte, seven rows a page of PostgreSQL. */
export const BLOCK_BITS = 8192;
const BLOCK_BYTES = BLOCK_BITS / 8;

/** Which block an ordinal stands in. */
export function blockOf(ordinal: number): number {
  return Math.floor(ordinal / BLOCK_BITS);
}

/**
 * A set of ordinals as bits, laid out like PostgreSQL's `bit(8192)` blocks end to end: bit 0 is the highest bit of the first byte.
 * Reading it costs time in proportion to its bytes, not to its members.
 */
export class OrdinalSet {
  private readonly bytes: Uint8Array;

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /**
   * Puts blocks into their places; a block that is not named is empty.
   *
   * @param blocks numbers of the blocks, ascending
   * @param bits the bits of those blocks, 1,024 bytes each, end to end
   */
  static fromBlocks(blocks: readonly number[], bits: Uint8Array): OrdinalSet {
    const last = blocks.at(-1);
    if (last === undefined) return new OrdinalSet(new Uint8Array(0));
    if (last === blocks.length - 1) return new OrdinalSet(bits);
    const bytes = new Uint8Array((last + 1) * BLOCK_BYTES);
    blocks.forEach((block, index) => {
      bytes.set(bits.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES), block * BLOCK_BYTES);
    });
    return new OrdinalSet(bytes);
  }

  /**
   * A set of the given ordinals.
   *
   * @example
   * OrdinalSet.of([3, 9000]).below(9000, 5) // [3]
   */
  static of(ordinals: Iterable<number>): OrdinalSet {
    const members = [...ordinals];
    const top = members.reduce((most, ordinal) => Math.max(most, ordinal), -1);
    const bytes = new Uint8Array((blockOf(top) + 1) * BLOCK_BYTES);
    for (const ordinal of members) bytes[ordinal >> 3]! |= 0x80 >> (ordinal & 7);
    return new OrdinalSet(bytes);
  }

  /** One more than the greatest ordinal there is room for. */
  get capacity(): number {
    return this.bytes.length * 8;
  }

  /** Whether an ordinal is in the set. */
  has(ordinal: number): boolean {
    if (ordinal < 0 || ordinal >= this.capacity) return false;
    return (this.bytes[ordinal >> 3]! & (0x80 >> (ordinal & 7))) !== 0;
  }

  /** How many members there are; with `above`, how many are greater than it. */
  count(above = -1): number {
    // A forged position may be beyond every ordinal, and beyond 32 bits a shift turns negative.
    const first = Math.min(above + 1, this.capacity);
    let byte = first >> 3;
    let total = 0;
    if ((first & 7) !== 0) {
      total += ONES[(this.bytes[byte] ?? 0) & (0xff >> (first & 7))]!;
      byte++;
    }
    for (; byte < this.bytes.length; byte++) total += ONES[this.bytes[byte]!]!;
    return total;
  }

  /** Up to `limit` members less than `ordinal`, greatest first: the default order of a list, read forward. */
  below(ordinal: number, limit: number): number[] {
    const found: number[] = [];
    const start = Math.min(ordinal - 1, this.bytes.length * 8 - 1);
    for (let byte = start >> 3; byte >= 0 && found.length < limit; byte--) {
      const value = this.bytes[byte]!;
      if (value === 0) continue;
      for (let bit = byte === start >> 3 ? start & 7 : 7; bit >= 0 && found.length < limit; bit--) {
        if ((value & (0x80 >> bit)) !== 0) found.push(byte * 8 + bit);
      }
    }
    return found;
  }

  /** Up to `limit` members greater than `ordinal`, least first: the default order read backward. */
  above(ordinal: number, limit: number): number[] {
    const found: number[] = [];
    const start = Math.min(Math.max(0, ordinal + 1), this.capacity);
    for (let byte = start >> 3; byte < this.bytes.length && found.length < limit; byte++) {
      const value = this.bytes[byte]!;
      if (value === 0) continue;
      for (let bit = byte === start >> 3 ? start & 7 : 0; bit < 8 && found.length < limit; bit++) {
        if ((value & (0x80 >> bit)) !== 0) found.push(byte * 8 + bit);
      }
    }
    return found;
  }

  /** All members, greatest first, a batch at a time. */
  *batches(size: number): Generator<number[]> {
    let from = this.bytes.length * 8;
    for (;;) {
      const batch = this.below(from, size);
      if (batch.length === 0) return;
      yield batch;
      from = batch.at(-1)!;
    }
  }

  /** The members that `other` has too. */
  and(other: OrdinalSet): OrdinalSet {
    const length = Math.min(this.bytes.length, other.bytes.length);
    const bytes = new Uint8Array(length);
    for (let byte = 0; byte < length; byte++) bytes[byte] = this.bytes[byte]! & other.bytes[byte]!;
    return new OrdinalSet(bytes);
  }

  /** The members of either. */
  or(other: OrdinalSet): OrdinalSet {
    const [long, short] =
      this.bytes.length >= other.bytes.length ? [this.bytes, other.bytes] : [other.bytes, this.bytes];
    const bytes = Uint8Array.from(long);
    for (let byte = 0; byte < short.length; byte++) bytes[byte]! |= short[byte]!;
    return new OrdinalSet(bytes);
  }

  /** The members that `other` does not have. */
  without(other: OrdinalSet): OrdinalSet {
    const bytes = Uint8Array.from(this.bytes);
    const length = Math.min(bytes.length, other.bytes.length);
    for (let byte = 0; byte < length; byte++) bytes[byte]! &= ~other.bytes[byte]!;
    return new OrdinalSet(bytes);
  }

  /** The blocks that have members, as rows of `facet_blocks` hold them: numbers, and bits as PostgreSQL reads them from text. */
  toBlocks(): { blocks: number[]; bitTexts: string[] } {
    const blocks: number[] = [];
    const bitTexts: string[] = [];
    for (let start = 0; start < this.bytes.length; start += BLOCK_BYTES) {
      const block = this.bytes.subarray(start, start + BLOCK_BYTES);
      if (block.every((byte) => byte === 0)) continue;
      blocks.push(start / BLOCK_BYTES);
      bitTexts.push(`x${Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('hex')}`);
    }
    return { blocks, bitTexts };
  }

  /** The bits as PostgreSQL reads a `varbit` from text: `x` and hexadecimal digits. */
  toBitText(): string {
    return `x${Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).toString('hex')}`;
  }
}

/** Number of ones in each byte. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) ones++;
  return ones;
});
