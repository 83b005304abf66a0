// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InvestigationResponse, ShownEvidence } from '../../../common/api';
import { exampleEvents } from '../../../common/sources/example_events';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { exampleEvidence, exampleInvestigation, examplePivot } from '../lineage/example_evidence';
import { Timeline } from './timeline';

const evidence: readonly ShownEvidence[] = [
  exampleEvidence('alert', '2026-03-02T06:00:00Z', { 'kibana.alert.rule.name': 'Earlier' }),
  exampleEvidence('process_start', '2026-03-02T09:12:00Z', { process: { name: 'curl.exe' } }),
  exampleEvidence('lookup', '2026-03-02T09:15:04.123Z', exampleEvents.endpoint),
  exampleEvidence('connection', '2026-03-02T09:17:00Z', {
    destination: { ip: '203.0.113.10', port: 443 },
  }),
];

let mounted: MountedComponent | undefined;

beforeAll(() => {
  // jsdom has no layout, hence nothing to scroll.
  Element.prototype.scrollIntoView = vi.fn();
});

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

async function timeline(response: InvestigationResponse): Promise<MountedComponent> {
  mounted = await mountComponent(<Timeline response={response} />, fakeServices({}).services);
  return mounted;
}

/** As a person presses it; browsers click the button that has the focus. */
function press(key: string): Promise<void> {
  return act(async () => {
    const target = document.activeElement;
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    if (key === 'Enter' && target instanceof HTMLButtonElement) target.click();
    await Promise.resolve();
  });
}

const textOf = (found: Element | null | undefined) => found?.textContent ?? '';

describe('the lanes', () => {
  test('have what happened, near the event', async () => {
    const { all, get } = await timeline(exampleInvestigation(evidence));
    expect(all('timelineMark').map(textOf)).toEqual([
      'asked api.ipify.org → 203.0.113.10, 203.0.113.11',
      '203.0.113.10:443',
      'started curl.exe',
    ]);
    expect(get('zoom-five_minutes').getAttribute('aria-pressed')).toBe('true');
    expect(textOf(get('timelineLane-alerts'))).toContain('Nothing in this view.');
    expect(textOf(get('timelineUnseen'))).toBe('Outside of this view: 1 earlier, 0 later.');
  });

  test('have all of it in the whole window', async () => {
    const { all, click } = await timeline(exampleInvestigation(evidence));
    await click('showAllEntries');
    expect(all('timelineMark').map(textOf)).toContain('Earlier');
    expect(all('timelineUnseen')).toEqual([]);
  });

  test('say why they are empty', async () => {
    const pivots = [
      examplePivot('network_events', { kind: 'no_telemetry' }),
      examplePivot('process_events', { kind: 'none', present: null }, 'Process events'),
      examplePivot('child_processes', { kind: 'denied', reason: 'You may not.' }, 'Children'),
    ];
    const lookup = evidence.filter(({ role }) => role === 'lookup');
    const { get } = await timeline(exampleInvestigation(lookup, { pivots }));
    expect(textOf(get('timelineLane-connections'))).toContain('No telemetry from this host');
    expect(textOf(get('timelineLane-processes'))).toContain('ChildrenYou may not.');
    expect(textOf(get('timelineLane-alerts'))).toContain('Not asked');
  });

  test('are replaced by words where there is nothing at all', async () => {
    const { get, all } = await timeline(exampleInvestigation([]));
    expect(textOf(get('timelineEmpty'))).toContain('No events to show.');
    expect(all('timelinePlot')).toEqual([]);
  });
});

describe('with the keyboard', () => {
  const focused = () => textOf(document.activeElement);

  test('one mark is a stop of the Tab key, the arrows go on in the order of time', async () => {
    const { all } = await timeline(exampleInvestigation(evidence));
    const stops = all('timelineMark').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(textOf)).toEqual(['started curl.exe']);
    act(() => stops[0]?.focus());
    await press('ArrowRight');
    expect(focused()).toContain('asked api.ipify.org');
    await press('ArrowRight');
    expect(focused()).toBe('203.0.113.10:443');
    await press('ArrowRight');
    expect(focused()).toBe('203.0.113.10:443');
    await press('Home');
    expect(focused()).toBe('started curl.exe');
    await press('End');
    await press('ArrowLeft');
    expect(focused()).toContain('asked api.ipify.org');
    expect(all('timelineMark').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('an event opens in place, and gives the focus back', async () => {
    const { get, all, click } = await timeline(exampleInvestigation(evidence));
    act(() => all('timelineMark')[0]?.focus());
    await press('End');
    await press('Enter');
    const mark = document.activeElement;
    expect(mark?.getAttribute('aria-expanded')).toBe('true');
    expect(mark?.getAttribute('aria-controls')).toBe(get('openedPanel').id);
    expect(textOf(get('openedPanel'))).toContain('destination.port');
    await click('closeOpenedPanel');
    expect(document.activeElement).toBe(mark);
    expect(all('openedPanel')).toEqual([]);
  });
});

describe('events that are close together', () => {
  test('are one mark, from which each is reached', async () => {
    const many = Array.from({ length: 9 }, (_, place) =>
      exampleEvidence('child_start', `2026-03-02T09:15:04.${200 + place}Z`, {
        process: { name: `child${place}.exe`, entity_id: `C${place}` },
      })
    );
    const { all, get, click } = await timeline(exampleInvestigation(many));
    expect(all('timelineMark').map(textOf)).toEqual([
      'started child0.exe',
      'started child1.exe',
      'started child2.exe',
      '6 events',
    ]);
    act(() => all('timelineMark')[0]?.focus());
    await press('End');
    await press('Enter');
    expect(all('timelineRow').map(textOf)).toHaveLength(6);
    await click('openTimelineRow');
    expect(textOf(get('openedPanel'))).toContain('child3.exe');
    expect(all('evidenceDetails')).toHaveLength(1);
  });
});

describe('the table', () => {
  test('has the same entries, each with its event to open', async () => {
    const { all, get, click } = await timeline(exampleInvestigation(evidence));
    await click('timelineAsTable');
    expect(all('timelinePlot')).toEqual([]);
    const rows = all('timelineRow').map(textOf);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Processesstarted curl.exe');
    expect(rows[1]).toContain('investigated');
    expect(rows[2]).toContain('Connections203.0.113.10:443');
    await click('openTimelineRow');
    expect(get('openTimelineRow').getAttribute('aria-expanded')).toBe('true');
    expect(textOf(get('evidenceDetails'))).toContain('curl.exe');
    await click('zoom-whole');
    expect(all('timelineRow')).toHaveLength(4);
  });

  test('also has what has no time, which the lanes hold together', async () => {
    const undated = exampleEvidence('connection', null, { destination: { ip: '192.0.2.1' } });
    const { all, get, click } = await timeline(exampleInvestigation([...evidence, undated]));
    expect(textOf(get('timelineUndated'))).toBe('1 event without a time');
    await click('timelineUndated');
    expect(textOf(get('openedPanel'))).toContain('192.0.2.1');
    await click('timelineAsTable');
    expect(all('timelineRow').map(textOf).at(-1)).toBe('not recordedConnections192.0.2.1');
  });
});

test('values that attackers write are text', async () => {
  const IMAGE = '<img src=x onerror="window.attacked=1">';
  const { get, all, click } = await timeline(
    exampleInvestigation([
      exampleEvidence('lookup', '2026-03-02T09:15:04Z', { 'dns.question.name': IMAGE }),
      exampleEvidence('child_start', '2026-03-02T09:15:05Z', {
        process: { name: `a\u202Eb${IMAGE}` },
      }),
      exampleEvidence('child_other', '2026-03-02T09:15:06Z', {
        process: { name: 'a.exe' },
        event: { action: '\u202E' },
      }),
    ])
  );
  expect(all('timelineMark').map(textOf)).toEqual([
    `asked ${IMAGE}: no answer recorded`,
    `started a⟨U+202E⟩b${IMAGE}`,
    'a.exe: ⟨U+202E⟩',
  ]);
  await click('timelineAsTable');
  expect(get('timeline').querySelector('img')).toBeNull();
  expect(get('timeline').outerHTML).not.toContain('\u202E');
});
