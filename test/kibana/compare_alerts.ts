import type { AlertHit } from '../../common/api';
import { values } from '../../common/event';

const OWN = 'kibana.alert.public_ip_discovery';

/** What an alert says, which is the same wherever the rule runs. */
const COMPARED_FIELDS = [
  'kibana.alert.reason',
  'kibana.alert.original_time',
  'kibana.alert.severity',
  'kibana.alert.risk_score',
  `${OWN}.source`,
  `${OWN}.lookup_key`,
  `${OWN}.matched_because`,
  `${OWN}.matched_entries`,
  `${OWN}.could_not_evaluate`,
  `${OWN}.dns_outcome`,
];

/** The alert of each event, by the id of the event. */
export function byEvent(alerts: readonly AlertHit[]): ReadonlyMap<string, AlertHit> {
  return new Map(
    alerts.flatMap((alert) =>
      values(alert.fields, 'kibana.alert.ancestors.id').map((id): [string, AlertHit] => [
        String(id),
        alert,
      ])
    )
  );
}

/**
 * How the alerts of a Kibana differ from those that are expected, event by event.
 *
 * @returns a sentence for each difference; none if there is none
 */
export function compareAlerts(
  found: readonly AlertHit[],
  expected: readonly AlertHit[]
): readonly string[] {
  const foundByEvent = byEvent(found);
  const expectedByEvent = byEvent(expected);
  const repeated = found.length - foundByEvent.size;
  return [
    ...(repeated > 0 ? [`${repeated} alerts are of events that have one already.`] : []),
    ...[...expectedByEvent].flatMap(([eventId, alert]) => {
      const counterpart = foundByEvent.get(eventId);
      return counterpart === undefined
        ? [`The event ${eventId} has no alert: ${reasonOf(alert)}`]
        : compareFields(eventId, counterpart, alert);
    }),
    ...[...foundByEvent].flatMap(([eventId, alert]) =>
      expectedByEvent.has(eventId)
        ? []
        : [`The event ${eventId} should have no alert: ${reasonOf(alert)}`]
    ),
  ];
}

function compareFields(eventId: string, found: AlertHit, expected: AlertHit): readonly string[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const [actual, wanted] = [textOf(found, field), textOf(expected, field)];
    return actual === wanted
      ? []
      : [`The alert of the event ${eventId} has ${field} ${actual}, it should have ${wanted}.`];
  });
}

function textOf({ fields }: AlertHit, field: string): string {
  return JSON.stringify(values(fields, field).map(String));
}

function reasonOf({ fields }: AlertHit): string {
  return values(fields, 'kibana.alert.reason').map(String).join(' ');
}
