import { useEffect } from 'react';

/**
 * Asks again and again while the page can be seen, and at once when it comes into view again.
 *
 * @param askAgain one and the same with each rendering
 * @param milliseconds between two questions
 */
export function useRefresh(askAgain: () => void, milliseconds: number): void {
  useEffect(() => {
    const askIfVisible = () => {
      if (document.visibilityState === 'visible') askAgain();
    };
    const timer = setInterval(askIfVisible, milliseconds);
    document.addEventListener('visibilitychange', askIfVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askIfVisible);
    };
  }, [askAgain, milliseconds]);
}
