import type { SourcesResponse } from '../../../common/api';
import {
  dataSources,
  type Capability,
  type CapabilityKind,
  type DataSource,
  type PivotId,
  type RuleCondition,
} from '../../../common/sources';

/** What is known of a source's events of the last 24 hours. */
export type SourceEvents =
  | {
      readonly kind: 'some';
      readonly count: number;
      /** Whether there are more than were counted. */
      readonly isAtLeast: boolean;
      readonly lastEventAt: string | null;
      /** How long after they happened the latest of them arrived, where they say so. */
      readonly ingestDelay?: { readonly typicalMs: number; readonly longestMs: number };
      /** Since when nothing has come any more. */
      readonly silentSince?: string;
      /** Why not all of them could be counted. */
      readonly fault?: string;
    }
  /** It may have sent before, and has fallen silent since. */
  | { readonly kind: 'none'; readonly silentSince?: string }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The question has not been answered, for none of the sources. */
  | { readonly kind: 'unanswered' };

/** Whether something works on a source: `partly` is all that hinges on something or is open. */
export type Verdict = 'yes' | 'partly' | 'no';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface ConditionRow {
  readonly id: RuleCondition;
  readonly capability: Capability;
}

export interface PivotRow {
  readonly id: PivotId;
  /** Whether the guide's own key works. */
  readonly capability: Capability;
  /** The keys that are asked by instead, in order of preference. */
  readonly replacements: readonly string[];
}

/** One source as the page shows it: what it has sent, and what the rule and its guide can do with it. */
export interface SourceRow {
  readonly id: DataSource['id'];
  readonly label: string;
  readonly indexPattern: string;
  readonly events: SourceEvents;
  readonly conditions: readonly ConditionRow[];
  readonly conditionVerdicts: VerdictCounts;
  readonly pivots: readonly PivotRow[];
  readonly pivotVerdicts: VerdictCounts;
  readonly setup: DataSource['setup'];
}

const CONDITIONS: readonly RuleCondition[] = [
  'gate',
  'process_name',
  'code_signature',
  'signer',
  'path',
  'defender_exclusion',
];

const PIVOTS: readonly PivotId[] = [
  'process_events',
  'network_events',
  'child_processes',
  'user_alerts',
  'host_alerts',
];

/**
 * The seven sources in the rule's order.
 *
 * @param answer what the server says of their events; undefined as long as it says nothing
 */
export function sourceRows(answer: SourcesResponse | undefined): readonly SourceRow[] {
  return dataSources.map((source) => {
    const { id, label, indexPattern, setup } = source;
    const conditions = CONDITIONS.map((each) => ({
      id: each,
      capability: source.conditions[each],
    }));
    const pivots = PIVOTS.map((each) => pivotRow(source, each));
    return {
      id,
      label,
      indexPattern,
      events: eventsOf(answer?.sources.find((each) => each.id === id)),
      conditions,
      conditionVerdicts: verdictCounts(conditions),
      pivots,
      pivotVerdicts: verdictCounts(pivots),
      setup,
    };
  });
}

function pivotRow({ pivots }: DataSource, id: PivotId): PivotRow {
  const { asWritten, keys } = pivots[id];
  return { id, capability: asWritten, replacements: keys.slice(1).map(({ label }) => label) };
}

function eventsOf(answer: SourcesResponse['sources'][number] | undefined): SourceEvents {
  if (answer === undefined) return { kind: 'unanswered' };
  const { events, eventsAtLeast, lastEventAt, ingestDelay, problem } = answer;
  const silence = answer.silentSince === null ? {} : { silentSince: answer.silentSince };
  if (events === 0) return problem ?? { kind: 'none', ...silence };
  return {
    kind: 'some',
    count: events,
    isAtLeast: eventsAtLeast,
    lastEventAt,
    ...(ingestDelay !== null && { ingestDelay }),
    ...silence,
    ...(problem !== null && { fault: problem.reason }),
  };
}

/** The verdict on a capability: what misleads does not work, though it gives an answer. */
export function verdictOf(kind: CapabilityKind): Verdict {
  switch (kind) {
    case 'yes':
      return 'yes';
    case 'conditional':
    case 'partial':
    case 'doubtful':
      return 'partly';
    case 'misleading':
    case 'never':
      return 'no';
  }
}

function verdictCounts(rows: readonly { readonly capability: Capability }[]): VerdictCounts {
  const verdicts = rows.map(({ capability }) => verdictOf(capability.kind));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  return { yes: count('yes'), partly: count('partly'), no: count('no') };
}
