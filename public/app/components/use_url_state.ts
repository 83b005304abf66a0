import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { readUrlState, writeUrlState, type UrlState, type UrlStateCodec } from './url_state';

/** Changes some members. `replace` leaves no step behind in the browser's history. */
export type ChangeUrlState<State> = (change: Partial<State>, how?: 'push' | 'replace') => void;

/**
 * State that lives in the query of the address, so that it survives a reload and can be shared as a link.
 *
 * @param codec one and the same with each rendering
 */
export function useUrlState<State extends object>(
  codec: UrlStateCodec<State>
): UrlState<State> & { readonly change: ChangeUrlState<State> } {
  const history = useHistory();
  const { search } = useLocation();
  const { state, faults } = useMemo(() => readUrlState(codec, search), [codec, search]);

  const change = useCallback<ChangeUrlState<State>>(
    (members, how = 'push') => {
      // The history's own location: two changes of one event must not undo each other.
      const { location } = history;
      const now = readUrlState(codec, location.search).state;
      const query = writeUrlState(codec, { ...now, ...members }, location.search);
      const target = { pathname: location.pathname, search: query === '' ? '' : `?${query}` };
      if (how === 'push') history.push(target);
      else history.replace(target);
    },
    [codec, history]
  );
  return { state, faults, change };
}
