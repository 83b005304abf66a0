import type { AlertHit, PivotEvent } from '../../../common/api';
import type { PivotId } from '../../../common/sources';
import type { Evidence, EvidenceEvent, SearchId, SearchOutcome } from '../../../common/triage';
import type { InvestigationSubject } from './investigation_subject';
import type { PivotPlan } from './pivot_plan';
import { pivotState, type PivotAnswers } from './pivot_state';
import type { SearchAnswer } from './search_answer';

export interface FoundEvidence {
  readonly subject: InvestigationSubject;
  readonly plans: readonly PivotPlan[];
  /** In the order of the plans. */
  readonly answers: readonly (PivotAnswers | undefined)[];
  readonly connections: SearchAnswer | undefined;
  readonly parent: SearchAnswer | { readonly kind: 'not_asked' };
  readonly lookup: readonly AlertHit[];
  /** Until when events can be expected to have arrived, in milliseconds since the epoch. */
  readonly arrivedUntil: number;
  readonly confirmedProxies: readonly string[];
}

/** What the searches of an investigation found, as the guide's questions are answered from it. */
export function evidenceOf(found: FoundEvidence): Evidence {
  const { subject, plans, answers, connections, arrivedUntil, confirmedProxies } = found;
  // Of two buttons of one kind the first counts, as the guide puts it.
  const outcome = (id: PivotId): SearchOutcome => {
    const place = plans.findIndex(({ pivotId }) => pivotId === id);
    const plan = plans[place];
    return plan === undefined ? { kind: 'not_asked' } : pivotOutcome(plan, answers[place]);
  };
  const searches: Record<SearchId, SearchOutcome> = {
    process_events: outcome('process_events'),
    network_events: outcome('network_events'),
    child_processes: outcome('child_processes'),
    user_alerts: outcome('user_alerts'),
    host_alerts: outcome('host_alerts'),
    parent_process: parentOutcome(found.parent),
  };
  return {
    subject: { ...subject.reference, fields: subject.document },
    source: subject.source,
    lookupAlerts: found.lookup.map(({ id, index, fields }) => ({ id, index, fields })),
    searches,
    hasConnectionTelemetry:
      connections?.kind === 'answered' ? connections.count.count > 0 : undefined,
    searchedUntil: searchedUntil(plans) ?? arrivedUntil,
    arrivedUntil,
    confirmedProxies,
  };
}

/** The windows of what follows the lookup end at the same time, unless the guide says otherwise: the first end counts. */
function searchedUntil(plans: readonly PivotPlan[]): number | undefined {
  const ends = plans.flatMap((plan) =>
    plan.step === 'askable' && followsLookup(plan) ? [Date.parse(plan.query.to)] : []
  );
  return ends.length === 0 ? undefined : Math.min(...ends);
}

function followsLookup({ pivotId }: PivotPlan): boolean {
  return pivotId === 'network_events' || pivotId === 'child_processes';
}

function pivotOutcome(plan: PivotPlan, answers: PivotAnswers | undefined): SearchOutcome {
  if (plan.step === 'unaskable') return { kind: 'cannot_be_asked', missing: plan.missing };
  if (plan.step === 'after_start' || answers === undefined) return { kind: 'not_asked' };
  const { state } = pivotState(answers);
  switch (state.kind) {
    case 'found': {
      const { before, after, unreadable } = answers;
      const isWhole = [before, after].every(
        (side) => side.kind === 'answered' && side.incomplete === undefined
      );
      return {
        kind: 'searched',
        events: [...eventsOf(before), ...eventsOf(after)],
        total: state.total.count,
        isAtLeast: state.total.isAtLeast || !isWhole || unreadable.length > 0,
      };
    }
    case 'none':
      return { kind: 'searched', events: [], total: 0, isAtLeast: false };
    case 'no_telemetry':
    case 'denied':
    case 'failed':
      return { kind: state.kind };
    case 'cannot_be_asked':
      return { kind: 'cannot_be_asked', missing: state.missing };
  }
}

function parentOutcome(answer: FoundEvidence['parent']): SearchOutcome {
  switch (answer.kind) {
    case 'answered':
      return {
        kind: 'searched',
        events: eventsOf(answer),
        total: answer.count.count,
        isAtLeast: answer.count.isAtLeast || answer.incomplete !== undefined,
      };
    case 'denied':
    case 'failed':
    case 'not_asked':
      return { kind: answer.kind };
  }
}

function eventsOf(answer: SearchAnswer): readonly EvidenceEvent[] {
  return answer.kind === 'answered' ? answer.events.map(evidenceEvent) : [];
}

function evidenceEvent({ id, index, fields }: PivotEvent): EvidenceEvent {
  return { id, index, fields };
}
