import { useEffect, useState } from 'react';

/** Milliseconds until dialogs and flyouts have given the keyboard back as they do themselves. */
const AFTER_FOCUS_TRAPS = 10;

/**
 * Gives the keyboard back to where it was when the component appeared, once the component has gone. A flyout that goes
 * together with a dialog above it does not do so by itself: the dialog returns to the flyout, which is no longer there.
 */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (!(opener instanceof HTMLElement)) return;
      setTimeout(() => {
        if (opener.isConnected) opener.focus();
      }, AFTER_FOCUS_TRAPS);
    },
    [opener]
  );
}
