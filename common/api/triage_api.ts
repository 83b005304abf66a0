import * as t from 'io-ts';
import { evidenceRoles, reasonVerdicts, verdicts } from '../triage';

const question = t.keyof({
  dns_outcome: null,
  binary_identity: null,
  launch_chain: null,
  connections: null,
  follow_on_commands: null,
  related_alerts: null,
});
const verdict = t.keyof(verdicts);
const search = t.keyof({
  process_events: null,
  network_events: null,
  child_processes: null,
  user_alerts: null,
  host_alerts: null,
  parent_process: null,
});

const citation = t.type({
  event: t.type({ id: t.string, index: t.string }),
  field: t.string,
  value: t.union([t.string, t.null]),
});

const reason = t.type({
  id: t.keyof(reasonVerdicts),
  speaksFor: verdict,
  search: t.union([t.null, search]),
  /** At least one; the first is what the reason is about. */
  citations: t.array(citation),
});

const answer = t.type({
  question,
  verdict,
  reasons: t.array(reason),
  covered: t.array(
    t.union([
      t.type({ kind: t.literal('search'), search, count: t.number }),
      t.type({ kind: t.literal('field'), field: t.string }),
    ])
  ),
  notCovered: t.array(
    t.union([
      t.type({
        kind: t.literal('search'),
        search,
        why: t.keyof({
          no_telemetry: null,
          cannot_be_asked: null,
          denied: null,
          search_failed: null,
          search_incomplete: null,
          not_asked: null,
        }),
      }),
      t.type({ kind: t.literal('field'), field: t.string }),
    ])
  ),
});

const finding = t.type({ question, reason });

const evidenceEvent = t.type({
  id: t.string,
  index: t.string,
  /** When it happened by the clock of its host where the source tells, as ISO 8601; null if it has no time. */
  time: t.union([t.string, t.null]),
  role: t.keyof(evidenceRoles),
  /** The part of the document that pivots show. */
  fields: t.record(t.string, t.unknown),
});
export type ShownEvidence = t.TypeOf<typeof evidenceEvent>;

/** The guide's seven questions, answered: six answers and what they support together. */
export const triageResponse = t.type({
  answers: t.array(answer),
  disposition: t.type({
    verdict,
    binds: t.array(finding),
    contradicts: t.array(finding),
    open: t.array(finding),
  }),
  /** The events that answers cite and pictures show, oldest first. */
  evidence: t.array(evidenceEvent),
  /** Events that were looked at and are not among them: there is a limit to how many are sent. */
  evidenceLeftOut: t.number,
});
export type TriageResponse = t.TypeOf<typeof triageResponse>;
export type TriageAnswer = TriageResponse['answers'][number];
export type TriageReason = TriageAnswer['reasons'][number];
export type TriageFinding = TriageResponse['disposition']['open'][number];
