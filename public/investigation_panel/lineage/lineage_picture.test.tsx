// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InvestigationResponse, ShownEvidence } from '../../../common/api';
import { exampleEvents } from '../../../common/sources/example_events';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { exampleEvidence, exampleInvestigation, examplePivot } from './example_evidence';
import { LineagePicture } from './lineage_picture';

const AT = '2026-03-02T09:15:04.123Z';

const evidence: readonly ShownEvidence[] = [
  exampleEvidence('parent_start', '2026-03-02T09:10:00Z', {
    process: {
      name: 'WINWORD.EXE',
      code_signature: { exists: true, trusted: true, subject_name: 'Microsoft Corporation' },
      parent: { name: 'OUTLOOK.EXE' },
    },
  }),
  exampleEvidence('process_start', '2026-03-02T09:15:01Z', {
    process: { name: 'powershell.exe', command_line: 'powershell.exe -nop', parent: { pid: 880 } },
  }),
  exampleEvidence('lookup', AT, {
    ...exampleEvents.endpoint,
    'event.action': 'lookup_requested',
  }),
  exampleEvidence('lookup', '2026-03-02T09:15:04.200Z', exampleEvents.endpoint),
  exampleEvidence('connection', '2026-03-02T09:15:05Z', {
    destination: { ip: '203.0.113.10', port: 443, as: { organization: { name: 'Example' } } },
  }),
  exampleEvidence('connection', '2026-03-02T09:16:05Z', {
    destination: { ip: '198.51.100.7', port: 8443 },
  }),
];

const child = (place: number): ShownEvidence =>
  exampleEvidence('child_start', `2026-03-02T09:15:${10 + place}Z`, {
    process: { name: `child${place}.exe`, entity_id: `C${place}` },
  });

let mounted: MountedComponent | undefined;

beforeAll(() => {
  // jsdom has no layout, hence nothing to scroll.
  Element.prototype.scrollIntoView = vi.fn();
});

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

async function picture(response: InvestigationResponse): Promise<MountedComponent> {
  mounted = await mountComponent(<LineagePicture response={response} />, fakeServices({}).services);
  return mounted;
}

const textOf = (found: Element | undefined) => found?.textContent ?? '';

describe('the picture', () => {
  test('is a list in a list: from the first ancestor to what hangs on the process', async () => {
    const { get } = await picture(exampleInvestigation(evidence));
    const inOneAnother = [
      'lineage-grandparent',
      'lineage-parent',
      'lineage-process',
      'lineageName',
    ];
    const depths = inOneAnother.map((subject) => {
      let depth = 0;
      for (let at = get(subject).closest('li'); at !== null; depth++) {
        at = at.parentElement?.closest('li') ?? null;
      }
      return depth;
    });
    expect(depths).toEqual([1, 2, 3, 5]);
  });

  test('tells names, times and signers', async () => {
    const { get } = await picture(exampleInvestigation(evidence));
    expect(textOf(get('lineage-grandparent'))).toContain('OUTLOOK.EXE');
    expect(textOf(get('lineage-parent'))).toContain('WINWORD.EXE');
    expect(textOf(get('lineage-parent'))).toContain('signed by Microsoft Corporation');
    expect(textOf(get('lineage-process'))).toContain('powershell.exe -nop');
    expect(textOf(get('lineage-process'))).toMatch(/started \d\d:15:01/);
  });

  test('tells which connection went to an address that the lookup resolved', async () => {
    const { all } = await picture(exampleInvestigation(evidence));
    expect(all('lineageDestination').map(textOf)).toEqual([
      expect.stringContaining('resolved by this lookup'),
      expect.stringContaining('not resolved here'),
    ]);
  });

  test('says how many events it does not show', async () => {
    const { get } = await picture(exampleInvestigation(evidence, { evidenceLeftOut: 1_234 }));
    expect(textOf(get('lineageLeftOut'))).toContain('1,234 more events were');
  });
});

describe('an element', () => {
  test('is a button that opens its event in place, and closes it', async () => {
    const { get, all, click } = await picture(exampleInvestigation(evidence));
    const button = get('lineageDestination');
    expect(button.tagName).toBe('BUTTON');
    expect(button.tabIndex).toBe(0);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await click('lineageDestination');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const details = get('openedPanel');
    expect(button.getAttribute('aria-controls')).toBe(details.id);
    expect(textOf(details)).toContain('203.0.113.10:443');
    expect(textOf(details)).toContain('destination.as.organization.name');
    await click('closeOpenedPanel');
    expect(all('openedPanel')).toEqual([]);
    expect(document.activeElement).toBe(button);
  });

  test('of several events shows them one by one', async () => {
    const { get, click } = await picture(exampleInvestigation(evidence));
    await click('lineageName');
    expect(textOf(get('eventPlace'))).toBe('Event 1 of 2');
    await click('nextEvent');
    expect(textOf(get('eventPlace'))).toBe('Event 2 of 2');
    await click('nextEvent');
    expect(textOf(get('eventPlace'))).toBe('Event 1 of 2');
  });

  test('is the only one that is open', async () => {
    const { get, all, click } = await picture(exampleInvestigation(evidence));
    await click('lineageDestination');
    await click('lineage-process');
    expect(all('openedPanel')).toHaveLength(1);
    expect(textOf(get('openedPanel'))).toContain('powershell.exe');
    expect(get('lineageDestination').getAttribute('aria-expanded')).toBe('false');
    await click('lineage-process');
    expect(all('openedPanel')).toEqual([]);
  });
});

describe('what is unknown', () => {
  test('is drawn with the reason: no start of the process', async () => {
    const pivots = [examplePivot('process_events', { kind: 'no_telemetry' })];
    const { get, all } = await picture(exampleInvestigation([], { pivots }));
    const parent = get('lineageUnknownParent');
    expect(textOf(parent)).toContain('Parent not recorded');
    expect(textOf(parent)).toContain('No telemetry from this host in this window');
    expect(parent.querySelector('button')).toBeNull();
    expect(textOf(get('lineageUnknownProcess'))).toContain('Process not recorded');
    expect(all('lineage-parent')).toEqual([]);
  });

  test('is drawn with the reason: a start without a parent', async () => {
    const start = exampleEvidence('process_start', AT, { process: { name: 'a.exe' } });
    const { get } = await picture(exampleInvestigation([start]));
    expect(textOf(get('lineageUnknownParent'))).toContain(
      'The event of the start names no parent.'
    );
  });

  test('is said of each branch', async () => {
    const missing = [{ field: 'process.entity_id', reason: 'It is not in this alert.' }];
    const { get } = await picture(
      exampleInvestigation([], {
        pivots: [
          examplePivot('network_events', { kind: 'denied', reason: 'You may not read `logs-*`.' }),
          examplePivot('child_processes', { kind: 'cannot_be_asked', missing }),
          examplePivot('alerts', { kind: 'failed', reason: 'It timed out.' }, 'Of the user'),
          examplePivot('alerts', { kind: 'none', present: null }, 'Of the host'),
        ],
      })
    );
    expect(textOf(get('lineageDestinations'))).toContain('You may not read `logs-*`.');
    expect(textOf(get('lineageChildren'))).toContain('Cannot be asked:');
    expect(textOf(get('lineageChildren'))).toContain('process.entity_id');
    expect(textOf(get('lineageAlerts'))).toContain('None in this window.');
    expect(textOf(get('lineageAlerts'))).toContain('Of the userIt timed out.');
  });
});

describe('many children', () => {
  test('are eight and a button for the others', async () => {
    const children = Array.from({ length: 11 }, (_, place) => child(place));
    const { get, all, click } = await picture(exampleInvestigation(children));
    expect(all('lineageChild')).toHaveLength(8);
    const more = get('lineageMore');
    expect(textOf(more)).toBe('3 more');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await click('lineageMore');
    expect(all('lineageChild')).toHaveLength(11);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    await click('lineageMore');
    expect(all('lineageChild')).toHaveLength(8);
  });

  test('are all there when they are eight', async () => {
    const { all } = await picture(
      exampleInvestigation(Array.from({ length: 8 }, (_, place) => child(place)))
    );
    expect(all('lineageChild')).toHaveLength(8);
    expect(all('lineageMore')).toEqual([]);
  });
});

describe('values that attackers write', () => {
  const IMAGE = '<img src=x onerror="window.attacked=1">.exe';
  const REVERSED = 'invoice\u202Efdp.exe';
  const LONG = `${'x'.repeat(5_000)}.exe`;

  test('are text, in full only where they are pointed at', async () => {
    const { get, all, click } = await picture(
      exampleInvestigation([
        exampleEvidence('process_start', AT, {
          process: {
            name: IMAGE,
            command_line: REVERSED,
            code_signature: { exists: true, trusted: false, subject_name: REVERSED },
            parent: { name: LONG },
          },
        }),
        exampleEvidence('lookup', AT, { 'dns.question.name': IMAGE, 'dns.resolved_ip': REVERSED }),
        exampleEvidence('connection', AT, { destination: { domain: IMAGE, port: REVERSED } }),
        exampleEvidence('child_start', AT, { process: { name: REVERSED } }),
        exampleEvidence('alert', AT, {
          'kibana.alert.rule.name': IMAGE,
          'kibana.alert.severity': REVERSED,
          host: { name: REVERSED },
        }),
      ])
    );
    await click('lineageChild');
    const shown = get('lineagePicture');
    expect(shown.querySelector('img')).toBeNull();
    expect(textOf(get('lineage-process'))).toContain(IMAGE);
    expect(shown.outerHTML).not.toContain('\u202E');
    expect(textOf(get('lineageChild'))).toContain('invoice⟨U+202E⟩fdp.exe');
    expect(textOf(get('lineageAlert'))).toContain('⟨U+202E⟩');
    const [parent] = all('lineage-parent');
    expect(textOf(parent).length).toBeLessThan(300);
    expect(parent?.querySelector('bdi')?.title).toBe(LONG);
  });
});
