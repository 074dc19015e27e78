import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_BITS, OrdinalSet } from './ordinal-set.ts';

const ordinals = fc.uniqueArray(fc.integer({ min: 0, max: 3 * BLOCK_BITS }), { maxLength: 60 });

describe('OrdinalSet', () => {
  it('agrees with a plain sorted array on every question', () => {
    fc.assert(
      fc.property(
        ordinals,
        fc.oneof(
          fc.integer({ min: -1, max: 3 * BLOCK_BITS + 9 }),
          fc.constantFrom(2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER),
        ),
        fc.integer({ min: 0, max: 30 }),
        (members, at, limit) => {
          const set = OrdinalSet.of(members);
          const falling = members.toSorted((a, b) => b - a);
          expect(set.count()).toBe(members.length);
          expect(set.count(at)).toBe(members.filter((member) => member > at).length);
          expect(set.has(at)).toBe(members.includes(at));
          expect(set.below(at, limit)).toEqual(falling.filter((member) => member < at).slice(0, limit));
          expect(set.above(at, limit)).toEqual(
            falling
              .toReversed()
              .filter((member) => member > at)
              .slice(0, limit),
          );
          expect([...set.batches(7)].flat()).toEqual(falling);
        },
      ),
    );
  });

  it('agrees with plain sets on what two have in common, together and apart', () => {
    fc.assert(
      fc.property(ordinals, ordinals, (some, others) => {
        const [a, b] = [OrdinalSet.of(some), OrdinalSet.of(others)];
        const listed = (set: OrdinalSet) => [...set.batches(50)].flat().toReversed();
        const sorted = (members: Iterable<number>) => [...new Set(members)].sort((x, y) => x - y);
        expect(listed(a.and(b))).toEqual(sorted(some.filter((member) => others.includes(member))));
        expect(listed(a.or(b))).toEqual(sorted([...some, ...others]));
        expect(listed(a.without(b))).toEqual(sorted(some.filter((member) => !others.includes(member))));
        const { blocks, bitTexts } = a.toBlocks();
        const bits = Buffer.from(bitTexts.map((text) => text.slice(1)).join(''), 'hex');
        expect(listed(OrdinalSet.fromBlocks(blocks, bits))).toEqual(sorted(some));
      }),
    );
  });

  it('puts blocks that are not next to each other into their places', () => {
    const bits = new Uint8Array(2048);
    bits[0] = 0x80;
    bits[1024] = 0x01;
    expect(OrdinalSet.fromBlocks([0, 2], bits).below(Number.MAX_SAFE_INTEGER, 9)).toEqual([
      2 * BLOCK_BITS + 7,
      0,
    ]);
  });
});
