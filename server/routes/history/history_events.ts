import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import type { HistoryAnswer } from '../../../common/api';
import { couldNotEvaluate, explain, fields, type Query } from '../../../common/eql';
import { eventInstant, values, type EventDocument, type FieldValue } from '../../../common/event';
import { exceptionFields } from '../../../common/exceptions';
import { describeLookup, recogniseSource } from '../../../common/sources';
import { alertInstanceId } from '../../rule_type/alert_instance_id';
import { RULE_TYPE_ID } from '../../rule_type/constants';
import type { EventHit } from '../../rule_type/event_hit';
import { decidingMatches } from '../../rule_type/deciding_matches';
import { lookupKey } from '../../rule_type/lookup_key';
import { reasonSentence } from '../../rule_type/reason_sentence';
import type { ProcessStarts } from '../../process_starts/find_process_starts';

type HistoryEvents = HistoryAnswer['events'];

/** What tells the source of an event, and what happened. */
const CONTEXT_FIELDS: readonly string[] = [
  '@timestamp',
  'agent.type',
  'data_stream.dataset',
  'event.action',
  'event.category',
  'event.code',
  'event.dataset',
  'event.module',
  'tags',
];

/** Longest value that is handed out. Exceptions are about shorter ones. */
const MAX_VALUE_LENGTH = 8_192;
const MAX_VALUES = 100;

export interface HistoryEventsInput {
  readonly query: Query;
  readonly hits: readonly EventHit[];
  readonly starts: ProcessStarts;
  readonly alerts: ReadonlyMap<string, NonNullable<HistoryEvents[number]['alert']>>;
  readonly instanceId: (hit: EventHit) => string;
  /** Wanted beyond what exceptions are usually about. */
  readonly extraFields: readonly string[];
}

/** The events that a search of the past found, with all that an exception can be judged by. */
export function historyEvents(input: HistoryEventsInput): HistoryEvents {
  const { query, hits, starts, alerts, instanceId, extraFields } = input;
  const wanted = [
    ...new Set([
      ...CONTEXT_FIELDS,
      ...exceptionFields,
      ...fields(query).map(({ name }) => name),
      ...extraFields,
    ]),
  ];
  return hits.map((hit) => {
    const { event, id, index } = hit;
    const source = recogniseSource(event, index);
    const lookup = describeLookup(event, source);
    const explanation = explain(query, event);
    const instant = eventInstant(event);
    const start = starts.startOf(hit);
    return {
      id,
      index,
      time: instant === undefined ? null : new Date(instant).toISOString(),
      sourceId: source?.id ?? null,
      host: lookup.host ?? null,
      user: lookup.user ?? null,
      process: lookup.process ?? null,
      domain: lookup.domain ?? null,
      lookupKey: lookupKey(event, lookup),
      reason: reasonSentence(lookup, decidingMatches(explanation)),
      couldNotEvaluate: couldNotEvaluate(explanation),
      event: picked(event, wanted),
      processStart: start === undefined ? null : picked(start, wanted),
      alert: alerts.get(instanceId(hit)) ?? null,
    };
  });
}

function picked(event: EventDocument, wanted: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    wanted.flatMap((field) => {
      const found = values(event, field).slice(0, MAX_VALUES).map(bounded);
      if (found.length === 0) return [];
      return [[field, found.length === 1 ? found[0] : found]];
    })
  );
}

function bounded(value: FieldValue): string | number | boolean {
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'string' ? value.slice(0, MAX_VALUE_LENGTH) : value;
}

/** Makes the function that gives the id under which an event's alert is reported. */
export function instanceIds(spaceId: string, ruleId: string): (hit: EventHit) => string {
  return (hit) => alertInstanceId(hit, spaceId, ruleId);
}

/** The alerts that events have raised, by their instance ids, as far as the user may see them. */
export async function alertsOf(
  client: AlertsClient,
  ids: readonly string[]
): Promise<HistoryEventsInput['alerts']> {
  if (ids.length === 0) return new Map();
  const { hits } = await client.find({
    ruleTypeIds: [RULE_TYPE_ID],
    query: { terms: { 'kibana.alert.instance.id': [...ids] } },
    size: ids.length,
    _source: ['kibana.alert.instance.id', 'kibana.alert.uuid', 'kibana.alert.workflow_status'],
  });
  return new Map(
    hits.hits.flatMap(({ _source = {}, _id }) => {
      const instance = _source['kibana.alert.instance.id'];
      const id = _source['kibana.alert.uuid'] ?? _id;
      const status = _source['kibana.alert.workflow_status'] ?? 'open';
      return typeof instance === 'string' && typeof id === 'string' && typeof status === 'string'
        ? [[instance, { id, status }] as const]
        : [];
    })
  );
}
