import { values, type EventDocument } from '../../../common/event';

/** Alerts keep these of their event under names of their own, since the alert is an event, too. */
const EVENT_FIELDS = [
  'action',
  'category',
  'code',
  'dataset',
  'kind',
  'module',
  'outcome',
  'provider',
  'type',
];

/** The event of an alert, with its fields under their own names: as sources read it. */
export function eventOfAlert(alert: EventDocument): EventDocument {
  const kept = Object.entries(alert).filter(
    ([name]) => name !== 'event' && !name.startsWith('event.')
  );
  const original = EVENT_FIELDS.flatMap((field) => {
    const found = values(alert, `kibana.alert.original_event.${field}`);
    return found.length === 0 ? [] : [[`event.${field}`, found] as const];
  });
  return Object.fromEntries([...kept, ...original]);
}
