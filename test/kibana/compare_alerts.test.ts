import { describe, expect, test } from 'vitest';
import type { AlertHit } from '../../common/api';
import { compareAlerts } from './compare_alerts';

function alertOf(eventId: string, fields: Readonly<Record<string, unknown>> = {}): AlertHit {
  return {
    id: `alert-of-${eventId}`,
    index: 'alerts',
    sort: [],
    fields: {
      'kibana.alert.ancestors': [{ id: eventId, index: 'logs', type: 'event', depth: 0 }],
      'kibana.alert.reason': `because of ${eventId}`,
      ...fields,
    },
  };
}

const expected = [alertOf('a'), alertOf('b')];
const BECAUSE = 'kibana.alert.public_ip_discovery.matched_because';

describe('the alerts of a Kibana beside those of the sandbox', () => {
  test.each<[string, readonly AlertHit[], readonly string[]]>([
    ['the same', [alertOf('a'), alertOf('b')], []],
    ['in another order, as other documents', [{ ...alertOf('b'), id: 'x' }, alertOf('a')], []],
    ['one is missing', [alertOf('a')], ['The event b has no alert: because of b']],
    [
      'one too many',
      [...expected, alertOf('c')],
      ['The event c should have no alert: because of c'],
    ],
    ['one twice', [...expected, alertOf('a')], ['1 alerts are of events that have one already.']],
    [
      'another reason',
      [alertOf('a'), alertOf('b', { 'kibana.alert.reason': 'because' })],
      [
        'The alert of the event b has kibana.alert.reason ["because"], it should have ["because of b"].',
      ],
    ],
    [
      'another clause',
      [alertOf('a', { [BECAUSE]: ['x', 'y'] }), alertOf('b')],
      [`The alert of the event a has ${BECAUSE} ["x","y"], it should have [].`],
    ],
  ])('%s', (_title, found, differences) => {
    expect(compareAlerts(found, expected)).toEqual(differences);
  });
});
