import type { HistoryAnswer, HistoryRequest } from '../../common/api';
import type { HistoryEvent } from '../../common/history';

/** The answer of the server to a search of the past that is done, with what a test says of it. */
export function historyAnswer(
  events: readonly HistoryEvent[],
  parts: Partial<HistoryAnswer> = {}
): HistoryAnswer {
  return {
    kind: 'done',
    events: events.map((event) => ({ ...event, couldNotEvaluate: [...event.couldNotEvaluate] })),
    isFull: false,
    incomplete: null,
    unmappedFields: [],
    processStartProblem: null,
    tookMs: 10,
    requests: 1,
    request: { path: '/logs-*/_eql/search', body: { size: 1_000 } },
    ...parts,
  };
}

/** Those of the events that a request asks for. */
export function eventsWithin(
  events: readonly HistoryEvent[],
  { from, to }: Pick<HistoryRequest, 'from' | 'to'>
): readonly HistoryEvent[] {
  return events.filter(({ time }) => time !== null && time >= from && time <= to);
}
