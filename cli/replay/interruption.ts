/** Ends what is going on with the result so far: on the first Ctrl-C, or when nobody reads the result any more. */
export class Interruption {
  /** What shells expect of a process ended by Ctrl-C. */
  static readonly EXIT_STATUS = 130;

  private readonly signal: Promise<IteratorReturnResult<undefined>>;
  private end: (() => void) | undefined;
  private isRequested = false;
  private hasStopped = false;

  constructor() {
    this.signal = new Promise((resolve) => {
      this.end = () => resolve({ done: true, value: undefined });
    });
    process.on('SIGINT', () => {
      if (this.isRequested) process.exit(Interruption.EXIT_STATUS);
      this.isRequested = true;
      this.stop();
    });
  }

  /** Whether a person has asked for the end. */
  get requested(): boolean {
    return this.isRequested;
  }

  /** Whether the end came before all items had been seen, for whatever reason. */
  get stopped(): boolean {
    return this.hasStopped;
  }

  /** Ends the items as if there were no more. */
  stop(): void {
    this.hasStopped = true;
    this.end?.();
  }

  /** The items until the end, which need not wait for the next item: standard input may be silent. */
  async *until<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    const iterator = items[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([iterator.next(), this.signal]);
      if (next.done === true) return;
      yield next.value;
    }
  }
}
