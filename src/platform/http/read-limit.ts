/** Most addresses that are counted apart in a window; beyond it the new ones share one count, so that memory stays bounded. */
const MOST_ADDRESSES = 100_000;

/** What an address has asked in the running window. */
export interface ReadCount {
  isOver: boolean;
  /** Requests left in the window. */
  left: number;
  /** Seconds until the next window, at least 1. */
  seconds: number;
}

/**
 * The block of addresses that is counted as one reader: an IPv4 address, or the first 64 bits of an IPv6 one, for whoever has such a block may send
 * from each address in it.
 *
 * @example
 * blockOf('::ffff:192.0.2.7') // '192.0.2.7'
 * blockOf('2001:db8::9:1') // '2001:db8:0:0'
 */
export function blockOf(address: string): string {
  const bare = address.toLowerCase().split('%')[0]!;
  const fourth = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (fourth !== undefined) return fourth;
  const [front, back] = bare.split('::');
  const before = front === '' || front === undefined ? [] : front.split(':');
  const after = back === '' || back === undefined ? [] : back.split(':');
  const gap = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...new Array<string>(gap).fill('0'), ...after].slice(0, 4).join(':');
}

/** Counts requests of each address in windows of a fixed length; in memory, so each process counts for itself. */
export class ReadLimit {
  readonly #most: number;
  readonly #window: number;
  #began = 0;
  #counts = new Map<string, number>();

  /**
   * @param most requests in a window; 0 counts nothing and refuses nothing
   * @param window in seconds
   */
  constructor(most: number, window = 60) {
    this.#most = most;
    this.#window = window;
  }

  /** Counts a request at an instant, in milliseconds of a clock that never goes back. */
  count(address: string, now: number): ReadCount {
    const length = this.#window * 1000;
    if (now >= this.#began + length) {
      this.#began = now - (now % length);
      this.#counts = new Map();
    }
    const block = blockOf(address);
    const key = this.#counts.has(block) || this.#counts.size < MOST_ADDRESSES ? block : 'others';
    const asked = (this.#counts.get(key) ?? 0) + 1;
    if (this.#most > 0) this.#counts.set(key, asked);
    return {
      isOver: this.#most > 0 && asked > this.#most,
      left: Math.max(0, this.#most - asked),
      seconds: Math.max(1, Math.ceil((this.#began + length - now) / 1000)),
    };
  }

  /** The headers that tell of a count (draft-ietf-httpapi-ratelimit-headers, as structured fields); none without a limit. */
  told({ left, seconds }: ReadCount): Record<string, string> {
    if (this.#most === 0) return {};
    return {
      'RateLimit-Policy': `"read";q=${this.#most};w=${this.#window}`,
      RateLimit: `"read";r=${left};t=${seconds}`,
    };
  }
}
