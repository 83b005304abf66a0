/** One thing that was looked at. It is well if there are no problems. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

/** A check that the following ones rest on has failed. */
export class ChecksStoppedError extends Error {
  override readonly name = 'ChecksStoppedError';
}

/** Makes checks one after the other, and keeps what each comes to. */
export class Checks {
  readonly done: Check[] = [];

  /** @param onCheck told the name of each check before it is made */
  constructor(private readonly onCheck: (name: string) => void) {}

  /**
   * A check that the following ones need the result of.
   *
   * @throws {ChecksStoppedError} if it throws; why is kept
   */
  async need<T>(name: string, run: () => Promise<T>): Promise<T> {
    this.onCheck(name);
    try {
      const result = await run();
      this.done.push({ name, problems: [] });
      return result;
    } catch (error) {
      this.done.push({ name, problems: [messageOf(error)] });
      throw new ChecksStoppedError(`${name} failed.`, { cause: error });
    }
  }

  /** A check that says what is not well. The following ones are made all the same. */
  async compare(name: string, run: () => Promise<readonly string[]>): Promise<void> {
    this.onCheck(name);
    try {
      this.done.push({ name, problems: await run() });
    } catch (error) {
      this.done.push({ name, problems: [messageOf(error)] });
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
