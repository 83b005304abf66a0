import type { MissingField, PivotKind, PivotQuery, PivotWindowMode } from '../../../common/api';
import {
  conditionsEql,
  conditionsKql,
  conditionsQuery,
  pivotKind,
  pivotWindow,
  resolveButton,
  type InvestigateButton,
  type QueryDsl,
  type ResolvedCondition,
} from '../../../common/guide';
import { firstText } from '../../../common/event';
import type { DataSource } from '../../../common/sources';
import type { InvestigationSubject } from './investigation_subject';

/** What a pivot will ask, or why it cannot. */
export type PivotPlan = {
  readonly label: string;
  readonly description: string;
  readonly kind: PivotKind;
  readonly notes: readonly string[];
} & (
  | { readonly askable: false; readonly missing: readonly MissingField[] }
  | {
      readonly askable: true;
      readonly condition: QueryDsl;
      readonly query: PivotQuery;
      readonly eventTime: Date;
      /** What tells whether there was anything to find; absent for alerts. */
      readonly presence: PresencePlan | undefined;
    }
);

/** The events among which the pivot's would be: of the same kind and, where it is known, source and host. */
export interface PresencePlan {
  readonly indices: readonly string[];
  readonly conditions: readonly QueryDsl[];
}

/** Index pattern of alerts, of all that the alerts client reads. */
const ALERTS_INDEX = '.alerts-*';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Which window the buttons of a guide search. */
export interface PivotTime {
  readonly mode: PivotWindowMode;
  readonly now: Date;
  /** Milliseconds of the longest window. */
  readonly maxLength: number;
}

/** Plans one button of the guide for an alert or event: pure, nothing is asked yet. */
export function pivotPlan(
  button: InvestigateButton,
  subject: InvestigationSubject,
  time: PivotTime
): PivotPlan {
  const kind = pivotKind(button);
  const { label, description } = button;
  const resolved = resolveButton(button, subject.document, subject.source);
  if (resolved.kind === 'unaskable') {
    return { label, description, kind, notes: [], askable: false, missing: resolved.missing };
  }
  const { anyOf, leftOut } = resolved;
  const { eventTime, alertTime } = subject;
  const { from, to, isCapped } = pivotWindow({ button, eventTime, alertTime, ...time });
  const condition = conditionsQuery(anyOf);
  return {
    label,
    description,
    kind,
    notes: [
      ...(leftOut.length > 0 ? [leftOutNote(leftOut)] : []),
      ...(isCapped ? [cappedNote(time.maxLength)] : []),
      ...(kind === 'alerts' && subject.alertId !== undefined
        ? ['The alert that is investigated is not counted.']
        : []),
    ],
    askable: true,
    condition,
    eventTime,
    query: {
      anyOf: anyOf.map((group) => [...group]).map((group) => group.map(mutableCondition)),
      from: from.toISOString(),
      to: to.toISOString(),
      indices: kind === 'alerts' ? [ALERTS_INDEX] : [...subject.indices],
      queryDsl: { ...condition },
      kql: conditionsKql(anyOf),
      eql: conditionsEql(anyOf) ?? null,
    },
    presence: kind === 'alerts' ? undefined : presencePlan(kind, subject),
  };
}

function leftOutNote(leftOut: readonly MissingField[]): string {
  const reasons = leftOut.map(({ field, reason }) => `${field}: ${reason}`).join(' ');
  return `Only a part of the button was asked. ${reasons}`;
}

function cappedNote(maxLength: number): string {
  return `The window of the guide was cut to ${describeLength(maxLength)} (publicIpDiscovery.investigation.maxTimeRange).`;
}

function describeLength(milliseconds: number): string {
  if (milliseconds % DAY === 0) return count(milliseconds / DAY, 'day');
  if (milliseconds % HOUR === 0) return count(milliseconds / HOUR, 'hour');
  return count(Math.round(milliseconds / MINUTE), 'minute');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function presencePlan(
  kind: PivotKind,
  { document, source, indices }: InvestigationSubject
): PresencePlan {
  const category = CATEGORIES[kind];
  const host = hostCondition(document, source);
  return {
    indices: source === undefined ? indices : sourceIndices(kind, source),
    conditions: [
      ...(category === undefined ? [] : [matching('event.category', category)]),
      ...(host === undefined ? [] : [host]),
    ],
  };
}

const CATEGORIES: Readonly<Partial<Record<PivotKind, string>>> = {
  process_events: 'process',
  child_processes: 'process',
  network_events: 'network',
};

/** Where the source keeps what the pivot is about. */
export function sourceIndices(kind: PivotKind, source: DataSource): readonly string[] {
  switch (kind) {
    case 'process_events':
    case 'child_processes':
      return source.processIndexPatterns;
    case 'network_events':
      return [source.indexPattern];
    case 'alerts':
    case 'events':
      return [...new Set([source.indexPattern, ...source.processIndexPatterns])];
  }
}

/** The collector's name is on the events of all hosts that it forwards for. */
function hostCondition(
  document: InvestigationSubject['document'],
  source: DataSource | undefined
): QueryDsl | undefined {
  const id = firstText(document, 'host.id');
  if (id !== undefined) return matching('host.id', id);
  const name = firstText(document, 'host.name');
  const collectors = (source?.collectorNameFields ?? []).map((field) => firstText(document, field));
  return name === undefined || collectors.includes(name) ? undefined : matching('host.name', name);
}

function matching(field: string, value: string): QueryDsl {
  return conditionsQuery([[{ operator: 'is_one_of', field, values: [value], excluded: false }]]);
}

function mutableCondition(condition: ResolvedCondition): PivotQuery['anyOf'][number][number] {
  return condition.operator === 'is_one_of'
    ? { ...condition, values: [...condition.values] }
    : condition;
}
