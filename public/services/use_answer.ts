import { useCallback, useEffect, useState, type DependencyList } from 'react';
import { requestFailure, type RequestFailure } from './request_failure';

/** A question to the server and what became of it. While it is asked again, the last answer is kept. */
export type Answer<T> =
  | { readonly kind: 'loading'; readonly previous?: T }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: RequestFailure; readonly previous?: T };

/**
 * Asks when the component appears and when a dependency changes. A question that is overtaken, or whose component
 * leaves, is cancelled.
 *
 * @returns the answer, and a function that asks again
 */
export function useAnswer<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  dependencies: DependencyList
): readonly [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const cancellation = new AbortController();
    setAnswer((last) => {
      const previous = last.kind === 'answered' ? last.value : last.previous;
      return { kind: 'loading', ...(previous !== undefined && { previous }) };
    });
    ask(cancellation.signal).then(
      (value) => {
        if (!cancellation.signal.aborted) setAnswer({ kind: 'answered', value });
      },
      (error: unknown) => {
        if (cancellation.signal.aborted) return;
        setAnswer((last) => {
          const previous = last.kind === 'answered' ? last.value : last.previous;
          const failure = requestFailure(error);
          return { kind: 'failed', failure, ...(previous !== undefined && { previous }) };
        });
      }
    );
    return () => cancellation.abort();
    // The question is a closure over the dependencies.
  }, [...dependencies, attempt]);

  const askAgain = useCallback(() => setAttempt((count) => count + 1), []);
  return [answer, askAgain];
}
