import type { PivotKind } from '../../../common/api';
import { firstText } from '../../../common/event';
import { conditionsQuery, type QueryDsl } from '../../../common/guide';
import type { DataSource } from '../../../common/sources';
import type { InvestigationSubject } from './investigation_subject';

/** The events among which the pivot's would be: of the same kind and, where it is known, source and host. */
export interface PresencePlan {
  readonly indices: readonly string[];
  readonly conditions: readonly QueryDsl[];
}

const CATEGORIES: Readonly<Partial<Record<PivotKind, string>>> = {
  process_events: 'process',
  child_processes: 'process',
  network_events: 'network',
};

export function presencePlan(
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

/** Connections of the host: its network events without lookups, of which the alert itself is one. */
export function connectionPresencePlan(subject: InvestigationSubject): PresencePlan {
  const { indices, conditions } = presencePlan('network_events', subject);
  const isLookup: QueryDsl = { exists: { field: 'dns.question.name' } };
  return { indices, conditions: [...conditions, { bool: { must_not: [isLookup] } }] };
}

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
  const other = OTHER_HOST_FIELDS.find((field) => firstText(document, field) !== undefined);
  const name = firstText(document, 'host.name');
  const collectors = (source?.collectorNameFields ?? []).map((field) => firstText(document, field));
  if (name !== undefined && !collectors.includes(name)) return matching('host.name', name);
  return other === undefined ? undefined : matching(other, firstText(document, other) ?? '');
}

/** What names the host where neither its id nor its name does. */
const OTHER_HOST_FIELDS = ['observer.serial_number', 'winlog.computer_name', 'host.hostname'];

function matching(field: string, value: string): QueryDsl {
  return conditionsQuery([[{ operator: 'is_one_of', field, values: [value], excluded: false }]]);
}
