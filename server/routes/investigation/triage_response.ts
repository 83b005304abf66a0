import type { ShownEvidence, TriageReason, TriageResponse } from '../../../common/api';
import { values, type EventDocument } from '../../../common/event';
import {
  answerQuestions,
  type Answer,
  type CaseEvent,
  type CaseFile,
  type Evidence,
  type Finding,
  type Reason,
} from '../../../common/triage';
import { SHOWN_ALERT_FIELDS } from './shown_fields';

/** Events that are sent with the answers: those that are cited, and then the nearest to the lookup. */
export const MAX_SHOWN_EVIDENCE = 200;

/** Answers the guide's questions and gathers the events to show with the answers. */
export function triageResponse(evidence: Evidence): TriageResponse {
  const { answers, disposition, file } = answerQuestions(evidence);
  const { shown, leftOut } = shownEvidence(file, answers);
  return {
    answers: answers.map(({ question, verdict, reasons, covered, notCovered }) => ({
      question,
      verdict,
      reasons: reasons.map(triageReason),
      covered: [...covered],
      notCovered: [...notCovered],
    })),
    disposition: {
      verdict: disposition.verdict,
      binds: disposition.binds.map(triageFinding),
      contradicts: disposition.contradicts.map(triageFinding),
      open: disposition.open.map(triageFinding),
    },
    evidence: shown,
    evidenceLeftOut: leftOut,
  };
}

function triageFinding({ question, reason }: Finding) {
  return { question, reason: triageReason(reason) };
}

function triageReason({ id, speaksFor, search, citations }: Reason): TriageReason {
  return { id, speaksFor, search, citations: [...citations] };
}

function shownEvidence(
  file: CaseFile,
  answers: readonly Answer[]
): { readonly shown: ShownEvidence[]; readonly leftOut: number } {
  const cited = new Set(
    answers.flatMap(({ reasons }) =>
      reasons.flatMap(({ citations }) => citations.map(({ event }) => keyOf(event)))
    )
  );
  const events = distinctEvents(file, cited);
  const distance = ({ time }: CaseEvent) => Math.abs((time ?? Infinity) - (file.lookupTime ?? 0));
  const isCited = (event: CaseEvent) => Number(cited.has(keyOf(event)));
  const nearest = events.toSorted(
    (one, other) => isCited(other) - isCited(one) || distance(one) - distance(other)
  );
  const shown = nearest
    .slice(0, MAX_SHOWN_EVIDENCE)
    .toSorted((one, other) => (one.time ?? Infinity) - (other.time ?? Infinity))
    .map(shownEvent);
  return { shown, leftOut: events.length - shown.length };
}

/** An alert holds a copy of its event: of the two only one is shown, the alert where it is cited or the one at hand. */
function distinctEvents(file: CaseFile, cited: ReadonlySet<string>): readonly CaseEvent[] {
  const all = [
    ...file.lookups,
    ...file.otherLookups,
    ...file.connections,
    ...file.processEvents,
    ...file.children,
    ...file.parentEvents,
    ...file.userAlerts,
    ...file.hostAlerts,
  ];
  const distinct = [...new Map(all.map((event) => [keyOf(event), event])).values()];
  const subjectKey = keyOf(file.subject);
  const isKept = (event: CaseEvent) => keyOf(event) === subjectKey || cited.has(keyOf(event));
  const copied = new Set<string>();
  for (const event of distinct) if (isKept(event)) copied.add(eventKey(event));
  return distinct.filter((event) => {
    if (isKept(event)) return true;
    // Related alerts are shown as alerts; of the lookup's own, one entry for each event is enough.
    if (event.role !== 'lookup') return true;
    const key = eventKey(event);
    if (copied.has(key)) return false;
    copied.add(key);
    return true;
  });
}

function keyOf({ id, index }: Pick<CaseEvent, 'id' | 'index'>): string {
  return JSON.stringify([index, id]);
}

/** The event itself, or the event that an alert was made of. Backing indices may differ, ids do not. */
function eventKey({ id, fields }: Pick<CaseEvent, 'id' | 'fields'>): string {
  const [ancestor] = values(fields, 'kibana.alert.ancestors.id');
  return ancestor === undefined ? id : String(ancestor);
}

function shownEvent({ id, index, time, role, fields }: CaseEvent): ShownEvidence {
  return {
    id,
    index,
    time: time === undefined ? null : new Date(time).toISOString(),
    role,
    fields: shownPart(fields),
  };
}

const SHOWN: ReadonlySet<string> = new Set([...SHOWN_ALERT_FIELDS, 'kibana.alert.ancestors']);

/** Alerts name their fields in full; of these the part that pivots show. Events come with no more than that. */
function shownPart(fields: EventDocument): Record<string, unknown> {
  if (values(fields, 'kibana.alert.uuid').length === 0) return { ...fields };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) =>
        SHOWN.has(name) || name.startsWith('kibana.alert.original_event.') || !name.includes('.')
    )
  );
}
