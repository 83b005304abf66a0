import type { EventDocument } from '../../common/event';
import {
  appliesAt,
  hidingExceptions,
  enrichedEvent,
  fieldsOf,
  type AppliedException,
} from '../../common/exceptions';
import { exceptionJudge, type MissedPart } from '../../common/history';
import { recogniseSource } from '../../common/sources';

/** Exceptions to apply, in a form that can be sent to a worker. */
export interface ExceptionSettings {
  readonly items: readonly AppliedException[];
  /** Milliseconds since the epoch: what has expired by then, or is disabled, is not applied. */
  readonly now: number;
}

/** That an exception almost hides a match. */
export interface NearMissOf {
  /** Its place among the exceptions, from 0. */
  readonly exception: number;
  readonly name: string;
  readonly part: MissedPart;
}

/** What exceptions make of a match. */
export interface ExceptionOutcome {
  /** The places of those that hide it, from 0; none if it is left. */
  readonly hiddenBy: readonly number[];
  readonly nearMisses: readonly NearMissOf[];
}

/** Applies exceptions as the rule does, to what an event itself holds. */
export function exceptionMatcher({
  items,
  now,
}: ExceptionSettings): (event: EventDocument) => ExceptionOutcome {
  const time = new Date(now);
  const applying = items
    .map((item, place) => ({ ...item, place }))
    .filter((item) => appliesAt(item, time));
  const hiding = hidingExceptions(applying);
  const judges = applying.map((item) => ({ item, judge: exceptionJudge(item) }));
  const fields = fieldsOf(items);
  return (document) => {
    const source = recogniseSource(document);
    const event = enrichedEvent({ event: document, processStart: undefined, source }, fields);
    return {
      hiddenBy: hiding(event).map(({ place }) => place),
      nearMisses: judges.flatMap(({ item: { place, name }, judge }) => {
        const judgement = judge(event);
        return judgement.kind === 'near_miss'
          ? [{ exception: place, name, part: judgement.part }]
          : [];
      }),
    };
  };
}
