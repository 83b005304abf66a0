import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExplainResponse } from '../../../common/api';
import type { GivenParameters } from '../../rule_type/parameter_value';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure, type RequestFailure } from '../../services/request_failure';
import { eventBatches } from './event_batches';
import type { PastedEvent } from './pasted_event';

/** A pasted event and what the rule says of it. */
export interface ExplainedEvent {
  readonly pasted: PastedEvent;
  readonly explained: ExplainResponse['events'][number];
}

/** How far the explanation of pasted events is. `failed` keeps what was explained until then. */
export type PastedExplanation =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'done';
      readonly total: number;
      readonly results: readonly ExplainedEvent[];
    }
  | {
      readonly kind: 'failed';
      readonly total: number;
      readonly results: readonly ExplainedEvent[];
      readonly failure: RequestFailure;
    };

/** Explains events batch by batch; a new question, or leaving, ends the one before. */
export function usePastedExplanation(): readonly [
  PastedExplanation,
  {
    readonly start: (events: readonly PastedEvent[], parameters: GivenParameters) => void;
    /** Goes on with the events that are not explained yet. */
    readonly retry: () => void;
  },
] {
  const { api } = usePluginServices();
  const [state, setState] = useState<PastedExplanation>({ kind: 'idle' });
  const cancellation = useRef<AbortController>(undefined);
  const question = useRef<{
    readonly events: readonly PastedEvent[];
    readonly parameters: GivenParameters;
  }>(undefined);

  useEffect(() => {
    return () => cancellation.current?.abort();
  }, []);

  const explainFrom = useCallback(
    async (known: readonly ExplainedEvent[]) => {
      if (question.current === undefined) return;
      const { events, parameters } = question.current;
      const total = events.length;
      cancellation.current?.abort();
      const controller = new AbortController();
      cancellation.current = controller;
      let results = known;
      setState({ kind: 'running', total, results });
      try {
        for (const batch of eventBatches(events.slice(known.length))) {
          const answer = await api.explain(
            { events: batch.map(({ event }) => event), parameters },
            controller.signal
          );
          if (controller.signal.aborted) return;
          results = [...results, ...paired(batch, answer)];
          setState({ kind: 'running', total, results });
        }
        setState({ kind: 'done', total, results });
      } catch (error) {
        if (controller.signal.aborted) return;
        setState({ kind: 'failed', total, results, failure: requestFailure(error) });
      }
    },
    [api]
  );

  return [
    state,
    {
      start: (events, parameters) => {
        question.current = { events, parameters };
        void explainFrom([]);
      },
      retry: () => {
        void explainFrom(state.kind === 'idle' ? [] : state.results);
      },
    },
  ];
}

/** @throws Error if the answer is not about these events */
function paired(batch: readonly PastedEvent[], { events }: ExplainResponse): ExplainedEvent[] {
  if (events.length !== batch.length) {
    throw new Error(`${batch.length} events were sent and ${events.length} explained.`);
  }
  return batch.flatMap((pasted, at) => {
    const explained = events[at];
    return explained === undefined ? [] : [{ pasted, explained }];
  });
}
