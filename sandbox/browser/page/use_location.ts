import type { History, Location } from 'history';
import { useCallback, useSyncExternalStore } from 'react';

/** Where the history is. An app that moves on while it is mounted, before anyone listens, is not missed. */
export function useLocation(history: History): Location {
  const subscribe = useCallback((onChange: () => void) => history.listen(onChange), [history]);
  return useSyncExternalStore(subscribe, () => history.location);
}
