import { dataSources, type DataSource, type FieldsByEvent, type SourceId } from '../sources';

/**
 * Where a source fills a field: on the event of the lookup, only on that of the process start, or nowhere. `unknown`
 * where nothing is known of the field.
 */
export type FieldFilling = 'dns_event' | 'process_event' | 'never' | 'unknown';

/** Fields of the lookup's own event, which stand in no list of identity or lineage, and the sources without them. */
const SOURCES_WITHOUT: ReadonlyMap<string, readonly SourceId[]> = new Map<
  string,
  readonly SourceId[]
>([
  ['dns.question.name', []],
  ['host.id', ['endgame', 'windows_forwarded']],
  ['host.name', ['sentinel_one_cloud_funnel', 'crowdstrike_fdr']],
]);

const listedAnywhere: ReadonlySet<string> = new Set(
  dataSources.flatMap(({ identity, lineage }) => [...all(identity), ...all(lineage)])
);

/** Where a source fills a field. */
export function fieldFilling({ id, identity, lineage }: DataSource, field: string): FieldFilling {
  const without = SOURCES_WITHOUT.get(field);
  if (without !== undefined) return without.includes(id) ? 'never' : 'dns_event';
  const isOn = (event: keyof FieldsByEvent) =>
    identity[event].includes(field) || lineage[event].includes(field);
  if (isOn('dnsEvent')) return 'dns_event';
  if (isOn('processEvent')) return 'process_event';
  return listedAnywhere.has(field) ? 'never' : 'unknown';
}

function all({ dnsEvent, processEvent }: FieldsByEvent): readonly string[] {
  return [...dnsEvent, ...processEvent];
}
