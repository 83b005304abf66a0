import { eventInstant, type EventDocument } from '../../../common/event';
import { describeLength, MINUTE } from './describe_length';
import type { InvestigationSubject } from './investigation_subject';
import type { PivotPlan } from './pivot_plan';
import type { PivotAnswers } from './pivot_state';

/**
 * How long after they happened the events of an investigation arrived, at the longest, in milliseconds: how late others
 * may still arrive. 0 where the source does not say.
 */
export function longestDelay(
  { document }: InvestigationSubject,
  answers: readonly PivotAnswers[]
): number {
  const found = answers.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => (side.kind === 'answered' ? side.events : []))
  );
  const delays = [
    delay(document, 'kibana.alert.original_event.ingested', 'kibana.alert.original_time'),
    ...found.map(({ fields }) => delay(fields, 'event.ingested', '@timestamp')),
  ];
  return Math.max(0, ...delays);
}

function delay(fields: EventDocument, ingestedField: string, timeField: string): number {
  const ingested = eventInstant(fields, ingestedField);
  const time = eventInstant(fields, timeField);
  return ingested === undefined || time === undefined ? 0 : ingested - time;
}

/** Says so where events arrive late enough for the end of a window to be incomplete yet. */
export function lateEventsNote(plan: PivotPlan, longest: number, now: Date): readonly string[] {
  if (plan.step !== 'askable' || plan.kind === 'alerts' || longest < MINUTE) return [];
  const isIncomplete = now.getTime() - Date.parse(plan.query.to) < longest;
  return isIncomplete
    ? [
        `Events of this source arrive up to ${describeLength(longest)} after they happen: the last ones in this window may be missing yet.`,
      ]
    : [];
}
