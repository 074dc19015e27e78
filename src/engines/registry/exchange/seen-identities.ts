import { hash } from 'node:crypto';

/**
 * Remembers which names were met, in eight bytes each or less than twenty in all: a file of a million records costs sixteen megabytes. Two names
 * are taken for one with a chance of 2⁻⁶⁴ a pair.
 */
export class SeenIdentities {
  #slots = new BigUint64Array(1 << 12);
  #count = 0;

  /** Whether a name was added before. */
  has(name: string): boolean {
    return this.#slots[this.#slotOf(this.#slots, fingerprintOf(name))] !== 0n;
  }

  /** Adds a name; gives whether it is new. */
  add(name: string): boolean {
    const fingerprint = fingerprintOf(name);
    const slot = this.#slotOf(this.#slots, fingerprint);
    if (this.#slots[slot] !== 0n) return false;
    this.#slots[slot] = fingerprint;
    if (++this.#count > this.#slots.length * 0.7) this.#grow();
    return true;
  }

  #slotOf(slots: BigUint64Array, fingerprint: bigint): number {
    const mask = slots.length - 1;
    let slot = Number(fingerprint & 0x7fffffffn) & mask;
    while (slots[slot] !== 0n && slots[slot] !== fingerprint) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const slots = new BigUint64Array(this.#slots.length * 2);
    for (const fingerprint of this.#slots)
      if (fingerprint !== 0n) slots[this.#slotOf(slots, fingerprint)] = fingerprint;
    this.#slots = slots;
  }
}

function fingerprintOf(name: string): bigint {
  const fingerprint = hash('sha256', name, 'buffer').readBigUInt64LE();
  return fingerprint === 0n ? 1n : fingerprint;
}
