import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's place in an element when what it was on is taken away: it goes on from the element, not from the
 * top of the page. Only the component that takes it away, or one above it, can do so.
 *
 * @returns for the element, which needs a `tabIndex`
 */
export function useKeptFocus(): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);

  useEffect(() => {
    const element = place.current;
    // React's own event would also tell of the dialogs that are opened from here.
    const remember = ({ target }: FocusEvent) => {
      last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  // After everything that is shown anew.
  useEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    last.current = null;
    // Whoever has gone elsewhere stays there.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  });

  return place;
}
