/** Lets so many do something at a time; others wait in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** Whether whoever came now would have to wait. */
  get areTaken(): boolean {
    return this.#free === 0;
  }

  /**
   * The same pieces, none of them asked for before it is their turn; the turn ends when they do, or when nobody wants more. Pieces that nobody ever asks
   * for take no turn.
   */
  async *during<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    await this.#take();
    try {
      yield* pieces;
    } finally {
      this.#pass();
    }
  }

  async #take(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
