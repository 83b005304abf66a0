import {
  couldNotEvaluate,
  explain,
  matchedBecause,
  type Explanation,
  type Match,
  type Query,
} from '../../common/eql';
import { eventInstant, values, type EventDocument, type FieldValue } from '../../common/event';
import { addedEntries, rule, type RuleTuning } from '../../common/rule';
import { describeLookup, recogniseSource, type LookupDescription } from '../../common/sources';
import { decidingMatches } from './deciding_matches';
import type { EventHit } from './event_hit';
import { EVIDENCE_FIELDS, ORIGINAL_EVENT_FIELDS } from './evidence_fields';
import { lookupKey } from './lookup_key';
import { reasonSentence } from './reason_sentence';
import { threatFields } from './threat_fields';

/** The alert as it is handed to the framework: dotted names to values, which is one of the forms of a document. */
export type AlertDocument = Record<string, unknown>;

/** The variables of an action's message. */
export interface ActionContext {
  readonly reason: string;
  readonly process: string;
  readonly domain: string;
  readonly host: string;
  readonly user: string;
  readonly source: string;
  readonly eventTime: string;
}

export interface ReportedAlert {
  readonly payload: AlertDocument;
  readonly context: ActionContext;
}

/** Longest text of an event that an alert takes over; longer ones would not be searchable and bloat the alert. */
const MAX_VALUE_LENGTH = 8_192;
/** Values of one field that an alert takes over. */
const MAX_VALUES = 100;

/**
 * Makes the alert of an event: what happened, why it fired, and the evidence to go on with.
 *
 * @param query the query that found the event
 * @param tuning what the query was made from
 */
export function alertDocument(hit: EventHit, query: Query, tuning: RuleTuning): ReportedAlert {
  const { event, index, id } = hit;
  const explanation = explain(query, event);
  const source = recogniseSource(event, index);
  const lookup = describeLookup(event, source);
  const reasons = matchedBecause(explanation);
  const matched = decidingMatches(explanation);
  const reason = reasonSentence(lookup, matched);
  const eventTime = eventInstant(event);
  const own = 'kibana.alert.public_ip_discovery';
  return {
    context: actionContext(reason, lookup, source?.label),
    payload: {
      'kibana.alert.reason': reason,
      'kibana.alert.severity': rule.severity,
      'kibana.alert.risk_score': rule.riskScore,
      ...(eventTime !== undefined && {
        'kibana.alert.original_time': new Date(eventTime).toISOString(),
      }),
      'kibana.alert.ancestors': [{ id, index, type: 'event', depth: 0 }],
      [`${own}.source`]: source?.id ?? 'unknown',
      [`${own}.lookup_key`]: lookupKey(event, lookup),
      [`${own}.matched_because`]: reasons,
      [`${own}.matched_entries`]: matched.map(entryText),
      [`${own}.added_entries`]: addedEntries(matched, event, tuning).map(entryText),
      [`${own}.could_not_evaluate`]: couldNotEvaluate(explanation),
      // Read as a whole and never searched, hence not mapped.
      [`${own}.explanation`]: jsonSafe(explanation),
      ...(source !== undefined && { [`${own}.dns_outcome`]: source.dnsOutcome(event).kind }),
      [`${own}.rule_version`]: tuning.ruleVersion,
      [`${own}.guide_version`]: rule.version,
      ...threatFields(rule.threat),
      ...originalEvent(event),
      ...evidence(event),
    },
  };
}

function actionContext(
  reason: string,
  { process, domain, host, user, timestamp }: LookupDescription,
  source: string | undefined
): ActionContext {
  return {
    reason,
    process: process ?? '',
    domain: domain ?? '',
    host: host ?? '',
    user: user ?? '',
    source: source ?? '',
    eventTime: timestamp ?? '',
  };
}

function entryText({ field, entry }: Match): string {
  return `${field}: ${entry}`;
}

function originalEvent(event: EventDocument): AlertDocument {
  return Object.fromEntries(
    ORIGINAL_EVENT_FIELDS.flatMap((field) =>
      entry(`kibana.alert.original_event.${field}`, values(event, `event.${field}`))
    )
  );
}

function evidence(event: EventDocument): AlertDocument {
  return Object.fromEntries(EVIDENCE_FIELDS.flatMap((field) => entry(field, values(event, field))));
}

function entry(name: string, all: readonly FieldValue[]): [string, unknown][] {
  const kept = all.slice(0, MAX_VALUES).map(bounded);
  if (kept.length === 0) return [];
  return [[name, kept.length === 1 ? kept[0] : kept]];
}

function bounded(value: FieldValue): string | number | boolean {
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'string' ? value.slice(0, MAX_VALUE_LENGTH) : value;
}

/** JSON has no `bigint`; its digits stay exact as text. */
function jsonSafe(explanation: Explanation): unknown {
  const json = JSON.stringify(explanation, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value
  );
  return JSON.parse(json);
}
