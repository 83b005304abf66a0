import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePluginServices } from '../services/plugin_services';
import { idleRun, type HistoryRun, type HistorySettings } from './history_run';
import { runHistory } from './run_history';

/** What can be done with a look at the past. */
export interface HistoryControls {
  /** Starts; what runs is cancelled. */
  readonly start: (settings: HistorySettings) => void;
  /** Ends what runs, also in Elasticsearch. */
  readonly cancel: () => void;
}

/** Looks at the past, one look at a time. It is cancelled when the component leaves. The controls stay the same. */
export function useHistory(): readonly [HistoryRun, HistoryControls] {
  const { api } = usePluginServices();
  const [run, setRun] = useState(idleRun);
  const cancellation = useRef<AbortController | null>(null);

  const start = useCallback(
    (settings: HistorySettings) => {
      cancellation.current?.abort();
      const own = new AbortController();
      cancellation.current = own;
      const follow = async () => {
        for await (const next of runHistory(api, settings, own.signal)) {
          // One that is overtaken, or whose component has left, shows nothing any more.
          if (cancellation.current === own) setRun(next);
        }
      };
      void follow();
    },
    [api]
  );
  const cancel = useCallback(() => cancellation.current?.abort(), []);
  useEffect(() => {
    return () => {
      cancellation.current?.abort();
      cancellation.current = null;
    };
  }, []);

  const controls = useMemo(() => ({ start, cancel }), [start, cancel]);
  return [run, controls];
}
