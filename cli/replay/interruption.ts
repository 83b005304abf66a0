/** The first Ctrl-C ends what is going on with the result so far, the second one ends the process at once. */
export class Interruption {
  /** What shells expect of a process ended by Ctrl-C. */
  static readonly EXIT_STATUS = 130;

  private readonly signal: Promise<IteratorReturnResult<undefined>>;
  private isRequested = false;

  constructor() {
    this.signal = new Promise((resolve) => {
      process.on('SIGINT', () => {
        if (this.isRequested) process.exit(Interruption.EXIT_STATUS);
        this.isRequested = true;
        resolve({ done: true, value: undefined });
      });
    });
  }

  get requested(): boolean {
    return this.isRequested;
  }

  /** The items until the interruption, which need not wait for the next item: standard input may be silent. */
  async *until<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    const iterator = items[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([iterator.next(), this.signal]);
      if (next.done === true) break;
      yield next.value;
    }
  }
}
