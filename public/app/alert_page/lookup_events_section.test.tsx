// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AlertHit } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { LookupEventsSection } from './lookup_events_section';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const hit = (id: string, time: string, fields: AlertHit['fields']): AlertHit => ({
  id,
  index: '.alerts',
  sort: [],
  fields: {
    'kibana.alert.original_time': `2026-03-01T12:00:0${time}Z`,
    'kibana.alert.public_ip_discovery.source': 'endpoint',
    'dns.question.name': 'api.ipify.org',
    ...fields,
  },
});
const lookup = [
  hit('request', '0.100', {
    'kibana.alert.original_event.action': 'lookup_requested',
    'dns.question.type': 'A',
    'kibana.alert.workflow_status': 'closed',
  }),
  hit('result', '0.250', { dns: { resolved_ip: ['203.0.113.10'] }, 'dns.question.type': 'A' }),
  hit('a/b', '0.300', {
    'kibana.alert.original_event.action': 'lookup_result',
    'dns.Ext.status': '9003',
    'dns.question.type': '<img src=x>\u202E',
  }),
];

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

async function shown(alerts: readonly AlertHit[]): Promise<MountedComponent> {
  const { services } = fakeServices({});
  page = await mountComponent(<LookupEventsSection lookup={alerts} alertId="result" />, services);
  return page;
}

describe('the events of one lookup', () => {
  test('are there with their outcomes, the one at hand marked and the others linked', async () => {
    const section = await shown(lookup);
    expect(section.get('lookupEvents').textContent).toContain('3 events of one lookup');
    const rows = section.all('lookupEvent');
    expect(section.all('lookupEventOutcome').map(({ textContent }) => textContent)).toEqual([
      'Request',
      'Resolved',
      'Failed (DNS_ERROR_RCODE_NAME_ERROR)',
    ]);
    expect(rows[1]?.textContent).toContain('203.0.113.10');
    expect(rows.map((row) => row.textContent.includes('Closed'))).toEqual([true, false, false]);
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual(['false', 'true', 'false']);
    expect(section.all('lookupEventAtHand')).toHaveLength(1);
    expect(section.all('lookupEventLink').map((link) => link.getAttribute('href'))).toEqual([
      '/alerts/request',
      '/alerts/a%2Fb',
    ]);
  });

  test('have values that are text', async () => {
    const section = await shown(lookup);
    expect(section.all('lookupEvent')[2]?.textContent).toContain('<img src=x>⟨U+202E⟩');
    expect(document.querySelector('img')).toBeNull();
  });

  test('are opened in place', async () => {
    const section = await shown(lookup);
    expect(section.all('documentFields')).toEqual([]);
    await section.click('expandLookupEvent');
    expect(section.get('expandLookupEvent').getAttribute('aria-expanded')).toBe('true');
    expect(section.get('documentFields').textContent).toContain(
      'kibana.alert.original_event.action'
    );
    await section.click('expandLookupEvent');
    expect(section.all('documentFields')).toEqual([]);
  });

  test('are not listed where there is only one', async () => {
    const section = await shown(lookup.slice(1, 2));
    expect(section.all('lookupEvents')).toEqual([]);
  });
});
