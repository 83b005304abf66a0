import type { InvestigationResponse, Pivot, PivotState, ShownEvidence } from '../../../common/api';
import type { EvidenceRole } from '../../../common/triage';

/** For tests: an event of an investigation, made up. */
export function exampleEvidence(
  role: EvidenceRole,
  time: string | null,
  fields: Record<string, unknown> = {},
  id = `${role} ${time ?? ''} ${JSON.stringify(fields)}`
): ShownEvidence {
  return { id, index: 'events', time, role, fields };
}

/** For tests: a button of the guide and what came of it. */
export function examplePivot(kind: Pivot['kind'], state: PivotState, label: string = kind): Pivot {
  return {
    label,
    description: '',
    kind,
    state,
    keys: [],
    usedKey: null,
    query: null,
    notes: [],
  };
}

const NONE: PivotState = { kind: 'none', present: null };

/** For tests: an investigation with this evidence; what is not given was searched and not found. */
export function exampleInvestigation(
  evidence: readonly ShownEvidence[],
  {
    pivots = [
      examplePivot('process_events', NONE),
      examplePivot('network_events', NONE),
      examplePivot('child_processes', NONE),
      examplePivot('alerts', NONE, 'Alerts of the user'),
      examplePivot('alerts', NONE, 'Alerts of the host'),
    ],
    answers = [],
    evidenceLeftOut = 0,
  }: {
    readonly pivots?: readonly Pivot[];
    readonly answers?: InvestigationResponse['triage']['answers'];
    readonly evidenceLeftOut?: number;
  } = {}
): InvestigationResponse {
  return {
    alert: null,
    anchor: '2026-03-02T09:15:04.123Z',
    source: 'Elastic Defend',
    guide: '',
    window: 'around_event',
    pivots: [...pivots],
    lookup: [],
    triage: {
      answers,
      disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
      evidence: [...evidence],
      evidenceLeftOut,
    },
  };
}
