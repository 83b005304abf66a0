import type { InvestigateButton, Provider } from './investigate_button';

/** What a button asks for, by which its columns are chosen. */
export type PivotKind =
  'process_events' | 'network_events' | 'child_processes' | 'alerts' | 'events';

/** Tells what a button asks for from its conditions; `events` where its groups differ or do not say. */
export function pivotKind({ providers }: Pick<InvestigateButton, 'providers'>): PivotKind {
  const [kind, ...others] = new Set(providers.map(kindOfGroup));
  return kind === undefined || others.length > 0 ? 'events' : kind;
}

/** Network events of child processes are network events first: that is what there is to see. */
function kindOfGroup(group: readonly Provider[]): PivotKind {
  if (requires(group, 'event.kind', 'signal')) return 'alerts';
  if (requires(group, 'event.category', 'network')) return 'network_events';
  if (group.some(namesParent)) return 'child_processes';
  return requires(group, 'event.category', 'process') ? 'process_events' : 'events';
}

function requires(group: readonly Provider[], field: string, value: string): boolean {
  return group.some((provider) => {
    if (provider.field !== field || provider.excluded) return false;
    if (provider.queryType === 'phrase') return provider.value === value;
    return provider.queryType === 'phrases' && provider.values.every((each) => each === value);
  });
}

function namesParent({ field, excluded, queryType }: Provider): boolean {
  const isValue = queryType === 'phrase' || queryType === 'phrases';
  return isValue && !excluded && field.startsWith('process.parent.');
}
