import { expect, test } from 'vitest';
import { eventOfAlert } from './event_of_alert';

test('an event has its own action and kind, not those of its alert', () => {
  expect(
    eventOfAlert({
      'event.kind': 'signal',
      event: { action: 'open' },
      'dns.question.name': 'api.ipify.org',
      'kibana.alert.original_event.action': ['lookup_requested'],
      kibana: { alert: { original_event: { kind: 'event' } } },
    })
  ).toEqual({
    'dns.question.name': 'api.ipify.org',
    'kibana.alert.original_event.action': ['lookup_requested'],
    kibana: { alert: { original_event: { kind: 'event' } } },
    'event.action': ['lookup_requested'],
    'event.kind': ['event'],
  });
});
