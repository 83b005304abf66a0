export interface Waiting {
  readonly timeoutMs: number;
  /** Pause between two questions. */
  readonly everyMs: number;
  /** Told before each pause. */
  readonly onWait?: () => void;
}

/** What was waited for has not come; the message says what it was. */
export class WaitedInVainError extends Error {
  override readonly name = 'WaitedInVainError';
}

/**
 * Asks again and again until there is an answer.
 *
 * @param what is waited for, for the message: `the rule has run`
 * @param ask gives the answer, or undefined as long as there is none
 * @throws {WaitedInVainError} after the time, and whatever `ask` throws
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { timeoutMs, everyMs, onWait }: Waiting
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() + everyMs > end) {
      throw new WaitedInVainError(`Waited ${timeoutMs / 1000} seconds in vain until ${what}.`);
    }
    onWait?.();
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
