import { useEffect, useState } from 'react';

/** A pause in typing, after which a text is applied. */
const PAUSE_MS = 300;

/**
 * The text of a search field, applied when the typing pauses.
 *
 * @param applied the text that is in force; when it changes otherwise (back, a link), the field follows
 * @returns the text in the field, and how to change it
 */
export function useTypedText(
  applied: string,
  apply: (text: string) => void
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(applied);
  useEffect(() => setTyped(applied), [applied]);
  useEffect(() => {
    if (typed === applied) return undefined;
    const timer = setTimeout(() => apply(typed), PAUSE_MS);
    return () => clearTimeout(timer);
    // Only typing starts the pause: a text that is applied otherwise must not be overwritten by an older one.
  }, [typed]);
  return [typed, setTyped];
}
