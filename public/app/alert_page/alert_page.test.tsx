// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AlertHit, AlertStatusResponse, InvestigationResponse } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { AlertDetails } from './alert_details';
import { AlertPage } from './alert_page';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const hit = (id: string, status: string): AlertHit => ({
  id,
  index: '.alerts',
  sort: [],
  fields: {
    'kibana.alert.original_time': '2026-03-01T12:03:41.882Z',
    'kibana.alert.reason': 'powershell.exe asked for api.ipify.org.',
    'kibana.alert.workflow_status': status,
  },
});

function response(statuses: readonly string[]): InvestigationResponse {
  const lookup = statuses.map((status, at) => hit(`a${at}`, status));
  return {
    alert: lookup[0] ?? null,
    anchor: '2026-03-01T12:03:41.882Z',
    source: null,
    guide: 'No button.',
    window: 'around_event',
    pivots: [],
    lookup,
    triage: {
      answers: [],
      disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
      evidence: [],
      evidenceLeftOut: 0,
    },
  };
}

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

function services(changed: AlertStatusResponse, ...answers: InvestigationResponse[]) {
  const investigate = vi.fn(() => {
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new Error('x')) : Promise.resolve(answer);
  });
  const setAlertStatus = vi.fn(() => Promise.resolve(changed));
  return { investigate, setAlertStatus, ...fakeServices({ api: { investigate, setAlertStatus } }) };
}

const status = () => page?.get('alertStatusMenu').textContent;

describe('the page of an alert', () => {
  test('changes the status of the whole lookup, for which it is not asked again', async () => {
    const server = services({ updated: 2, failed: 0 }, response(['open', 'closed']));
    page = await mountComponent(<AlertPage alertId="a0" />, server.services);
    expect(status()).toBe('Status: open (1 of 2 closed)');
    expect(page.get('exportMenu').hasAttribute('disabled')).toBe(false);
    expect(page.all('addException')).toHaveLength(1);
    await page.click('alertStatusMenu');
    await page.click('setAlertStatus-acknowledged');
    expect(server.setAlertStatus.mock.calls).toEqual([[['a0', 'a1'], 'acknowledged']]);
    expect(status()).toBe('Status: acknowledged');
    expect(server.investigate).toHaveBeenCalledOnce();
  });

  test('is asked again where only some were changed: the server knows which', async () => {
    const server = services(
      { updated: 1, failed: 1 },
      response(['open', 'open']),
      response(['closed', 'open'])
    );
    page = await mountComponent(<AlertPage alertId="a0" />, server.services);
    await page.click('alertStatusMenu');
    await page.click('setAlertStatus-closed');
    expect(server.investigate).toHaveBeenCalledTimes(2);
    expect(status()).toBe('Status: open (1 of 2 closed)');
  });
});

describe('an alert beside the list', () => {
  test.each<[string, AlertStatusResponse]>([
    ['all', { updated: 2, failed: 0 }],
    ['some', { updated: 1, failed: 1 }],
  ])('tells the list when the status of %s was changed', async (_name, changed) => {
    const onStatusChanged = vi.fn();
    const answer = response(['open', 'open']);
    const server = services(changed, answer, answer);
    page = await mountComponent(
      <AlertDetails alertId="a0" layout="flyout" onStatusChanged={onStatusChanged} />,
      server.services
    );
    await page.click('alertStatusMenu');
    await page.click('setAlertStatus-closed');
    expect(onStatusChanged).toHaveBeenCalledOnce();
  });
});
