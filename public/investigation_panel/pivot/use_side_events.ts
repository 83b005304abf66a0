import { useEffect, useRef, useState } from 'react';
import type { PivotEvent, PivotEventsRequest, PivotState } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure, type RequestFailure } from '../../services/request_failure';
import { subjectRequest } from '../investigation_subject';
import { usePanel } from '../panel_context';
import type { Investigation } from '../use_investigation';
import { chosenKeyOf } from './chosen_keys';

type Found = Extract<PivotState, { kind: 'found' }>;
type Side = PivotEventsRequest['side'];

/** The events of one side, the nearest to the event first, and how to get more. */
export interface SideEvents {
  readonly events: readonly PivotEvent[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: RequestFailure | undefined;
  readonly loadMore: () => void;
}

interface Progress {
  /** What it goes on from: events that follow others do not belong to it. */
  readonly of: string;
  readonly added: readonly PivotEvent[];
  readonly isLoading: boolean;
  readonly isExhausted: boolean;
  readonly failure?: RequestFailure;
}

/**
 * The events of one side of a pivot, of which more are loaded on demand. What was loaded stays when everything is asked
 * again and this pivot's answer is the same. Leaving cancels the request.
 */
export function useSideEvents(place: number, found: Found, side: Side): SideEvents {
  const { api } = usePluginServices();
  const { investigation } = usePanel();
  const of = continuedFrom(found, side, investigation, place);
  const [progress, setProgress] = useState<Progress>(() => start(of));
  const current = progress.of === of ? progress : start(of);
  const cancellation = useRef<AbortController>(undefined);
  useEffect(() => () => cancellation.current?.abort(), [of]);

  const events = [...found.events[side], ...current.added];
  const loadMore = () => {
    const running = new AbortController();
    cancellation.current = running;
    const { failure: _failure, ...before } = current;
    setProgress({ ...before, isLoading: true });
    const after = events.at(-1)?.sort;
    const request: PivotEventsRequest = {
      ...subjectRequest(investigation),
      pivot: place,
      side,
      ...(after !== undefined && { after }),
    };
    api.pivotEvents(request, running.signal).then(
      ({ events: more, hasMore }) => {
        if (running.signal.aborted) return;
        setProgress({
          ...before,
          added: [...before.added, ...more],
          isLoading: false,
          isExhausted: !hasMore,
        });
      },
      (error: unknown) => {
        if (running.signal.aborted) return;
        setProgress({ ...before, isLoading: false, failure: requestFailure(error) });
      }
    );
  };

  const { count, isAtLeast } = found[side];
  return {
    events,
    hasMore: !current.isExhausted && (isAtLeast || events.length < count),
    isLoading: current.isLoading,
    failure: current.failure,
    loadMore,
  };
}

/** What loaded events follow: they belong to the same window and key, after the same events. */
function continuedFrom(
  found: Found,
  side: Side,
  { window, chosenKeys }: Investigation,
  place: number
): string {
  const events = found.events[side].map(({ index, id }) => [index, id]);
  return JSON.stringify([window, chosenKeyOf(chosenKeys, place), found[side], events]);
}

function start(of: string): Progress {
  return { of, added: [], isLoading: false, isExhausted: false };
}
