// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type {
  InvestigationRequest,
  InvestigationResponse,
  Pivot,
  PivotEvent,
  PivotEventsRequest,
  PivotKeyOption,
} from '../../../common/api';
import type { ApiClient } from '../../services/api_client';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { InvestigationPanel } from '../investigation_panel';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const GUIDE = [
  '!{investigate{"label":"Process events","providers":[[{"field":"host.id","value":"{{host.id}}"}]]}}',
  '',
  '!{investigate{"label":"Alerts of the host","providers":[[{"field":"host.id","value":"{{host.id}}"}]]}}',
].join('\n');

const missing = [{ field: 'host.id', reason: 'It is not in this event.' }];
const guideKey: PivotKeyOption = {
  label: 'host id and process entity id',
  because: '`process.entity_id` names one run of a process.',
  caveat: null,
  isTwoStep: false,
  missing,
};
const entityKey: PivotKeyOption = {
  label: 'process entity id alone',
  because: 'The sensor writes an id that no other host has.',
  caveat: 'Events of a copied sensor are found as well.',
  isTwoStep: false,
  missing: [],
};
const startKey: PivotKeyOption = {
  ...entityKey,
  label: 'user id of the process start',
  caveat: null,
  isTwoStep: true,
};

const none = { kind: 'none', present: null } as const;
const cannotBeAsked = { kind: 'cannot_be_asked', missing } as const;
const query = {
  anyOf: [],
  from: '2026-03-01T11:00:00.000Z',
  to: '2026-03-01T12:30:00.000Z',
  indices: ['logs-*'],
  queryDsl: {},
  kql: '',
  eql: null,
};

function pivot(state: Pivot['state'], usedKey: number, keys: PivotKeyOption[]): Pivot {
  return {
    label: 'x',
    description: '',
    kind: 'alerts',
    state,
    keys,
    usedKey,
    query: state.kind === 'cannot_be_asked' ? null : query,
    notes: ['Events that were ingested late are among them.'],
  };
}

const event = (id: string): PivotEvent => ({
  id,
  index: 'logs',
  time: '2026-03-01T12:01:00.000Z',
  fields: {},
  sort: [id],
});
const two = { count: 2, isAtLeast: false };
const nothing = { count: 0, isAtLeast: false };
const found: Pivot['state'] = {
  kind: 'found',
  total: two,
  before: nothing,
  after: two,
  events: { before: [], after: [event('first')] },
};

function response(pivots: Pivot[], window: InvestigationResponse['window']): InvestigationResponse {
  return {
    alert: null,
    anchor: '2026-03-01T12:00:00.000Z',
    source: 'CrowdStrike FDR',
    guide: GUIDE,
    window,
    pivots,
    lookup: [],
    triage: {
      answers: [],
      disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
      evidence: [],
      evidenceLeftOut: 0,
    },
  };
}

/** A server that answers by the chosen keys of the first button, when it is told to. */
function server(
  pivotOf: (key: number | undefined) => Pivot,
  other: Pivot = pivot(none, 0, [guideKey])
) {
  const requests: InvestigationRequest[] = [];
  const waiting: (() => void)[] = [];
  return {
    requests,
    /** Answers what is waiting. */
    answer: () => waiting.splice(0).forEach((each) => each()),
    investigate: (request: InvestigationRequest) => {
      requests.push(request);
      const key = request.keys?.find((each) => each.pivot === 0)?.key;
      const answer = response([pivotOf(key), other], request.window ?? 'around_event');
      return new Promise<InvestigationResponse>((resolve) => {
        waiting.push(() => resolve(answer));
      });
    },
  };
}

const subject = { document: { '@timestamp': '2026-03-01T12:00:00.000Z' } };

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

async function opened(
  asked: ReturnType<typeof server>,
  pivotEvents?: ApiClient['pivotEvents']
): Promise<MountedComponent> {
  const { services } = fakeServices({
    api: { investigate: asked.investigate, ...(pivotEvents !== undefined && { pivotEvents }) },
  });
  page = await mountComponent(
    <InvestigationPanel subject={subject} guide={GUIDE} layout="section" />,
    services
  );
  asked.answer();
  await page.settle();
  return page;
}

const buttons = (shown: MountedComponent) =>
  shown.all('pivotButton').map(({ dataset, textContent }) => `${dataset['state']}: ${textContent}`);
const text = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ');

describe('a button that goes by another key than the guide’s', () => {
  const replaced = () => server((key) => pivot(none, key ?? 1, [guideKey, entityKey, startKey]));

  test('says which, why that identifies, and what is wrong with the guide’s own', async () => {
    const shown = await opened(replaced());
    expect(text(shown.get('pivotKeyTag'))).toBe('by process entity id alone');
    const note = text(shown.get('pivotKeyNote'));
    expect(note).toContain('Asked by process entity id alone, not as the guide says.');
    expect(note).toContain('The sensor writes an id that no other host has.');
    expect(note).toContain('Events of a copied sensor are found as well.');
    expect(note).toContain('The guide asks by host id and process entity id');
    expect(text(shown.get('missingField'))).toBe('host.id: It is not in this event.');
    // The other button goes by the guide's own.
    expect(shown.all('pivotKeyTag')).toHaveLength(1);
    expect(shown.all('pivotKeyMenu')).toHaveLength(1);
    // Notes of the server stay as they are.
    expect(shown.all('pivotNote').map(text)).toContain(
      'Events that were ingested late are among them.'
    );
  });

  test('lists all keys, those that cannot be filled with the reason, not to be chosen', async () => {
    const asked = replaced();
    const shown = await opened(asked);
    await shown.click('pivotKeyMenu');
    expect(text(shown.get('pivotKey-0'))).toContain(
      'As the guide says: by host id and process entity id'
    );
    expect(text(shown.get('pivotKey-0'))).toContain('host.id: It is not in this event.');
    expect(shown.get('pivotKey-0').getAttribute('aria-disabled')).toBe('true');
    expect(shown.get('pivotKey-0').hasAttribute('disabled')).toBe(false);
    expect(shown.get('pivotKey-1').getAttribute('aria-current')).toBe('true');
    expect(text(shown.get('pivotKey-2'))).toContain(
      'By user id of the process start, in two steps'
    );
    await shown.click('pivotKey-0');
    expect(asked.requests).toHaveLength(1);
  });

  test('is asked by the chosen one, while the other button keeps what it shows', async () => {
    const asked = replaced();
    const shown = await opened(asked);
    await shown.click('pivotKeyMenu');
    await shown.click('pivotKey-2');
    expect(asked.requests[1]?.keys).toEqual([{ pivot: 0, key: 2 }]);
    expect(buttons(shown)).toEqual([
      expect.stringMatching(/^counting: Process events/),
      expect.stringMatching(/^none: Alerts of the host .*0$/),
    ]);
    // The menu that had the focus is still there.
    expect(shown.all('pivotKeyMenu')).toHaveLength(1);
    asked.answer();
    await shown.settle();
    expect(text(shown.get('pivotKeyTag'))).toBe('by user id of the process starttwo steps');
    expect(text(shown.get('pivotKeyNote'))).toContain('It takes two steps');

    await shown.click('pivotKeyMenu');
    await shown.click('chooseFirstKey');
    expect(asked.requests[2]).not.toHaveProperty('keys');
    asked.answer();
    await shown.settle();
    expect(text(shown.get('pivotKeyTag'))).toBe('by process entity id alone');
  });

  test('keeps its key when the window changes', async () => {
    const asked = replaced();
    const shown = await opened(asked);
    await shown.click('pivotKeyMenu');
    await shown.click('pivotKey-2');
    await shown.click('windowAsGuide');
    expect(asked.requests.at(-1)).toMatchObject({
      window: 'as_guide',
      keys: [{ pivot: 0, key: 2 }],
    });
  });
});

test('where the guide’s own key works, too, it is one click away', async () => {
  const asked = server((key) => pivot(none, key ?? 0, [{ ...guideKey, missing: [] }, entityKey]));
  const shown = await opened(asked);
  expect(shown.all('pivotKeyTag')).toEqual([]);
  await shown.click('pivotKeyMenu');
  await shown.click('pivotKey-1');
  asked.answer();
  await shown.settle();
  expect(text(shown.get('pivotKeyTag'))).toBe('by process entity id alone');
  await shown.click('askAsGuide');
  expect(asked.requests.at(-1)?.keys).toEqual([{ pivot: 0, key: 0 }]);
  expect(document.activeElement).toBe(shown.all('pivotButton')[0]);
});

test('a button that cannot be asked offers the key that could be', async () => {
  const asked = server((key) =>
    key === 2
      ? pivot(none, 2, [guideKey, startKey, entityKey])
      : pivot(cannotBeAsked, 1, [guideKey, startKey, entityKey])
  );
  const shown = await opened(asked);
  expect(buttons(shown)[0]).toMatch(/^cannot_be_asked/);
  // It was not asked by anything.
  expect(shown.all('pivotKeyNote')).toEqual([]);
  expect(text(shown.get('askByOtherKey'))).toBe('Ask by process entity id alone instead');
  await shown.click('askByOtherKey');
  expect(asked.requests[1]?.keys).toEqual([{ pivot: 0, key: 2 }]);
  // What had the focus is gone.
  expect(document.activeElement).toBe(shown.all('pivotButton')[0]);
  asked.answer();
  await shown.settle();
  expect(buttons(shown)[0]).toMatch(/^none/);
});

test('events that were loaded stay while another button is asked by another key', async () => {
  const pages: PivotEventsRequest[] = [];
  const pivotEvents = (request: PivotEventsRequest) => {
    pages.push(request);
    return Promise.resolve({ events: [event('second')], hasMore: false });
  };
  const asked = server(
    (key) => pivot(none, key ?? 1, [guideKey, entityKey, startKey]),
    pivot(found, 0, [guideKey])
  );
  const shown = await opened(asked, pivotEvents);
  await shown.click('pivotKeyMenu');
  await shown.click('pivotKey-2');
  asked.answer();
  await shown.settle();

  await shown.press(shown.all('pivotButton')[1]);
  await shown.click('loadLaterEvents');
  expect(pages).toEqual([
    expect.objectContaining({
      pivot: 1,
      side: 'after',
      after: ['first'],
      keys: [{ pivot: 0, key: 2 }],
    }),
  ]);
  expect(shown.all('pivotEvent')).toHaveLength(2);

  await shown.click('pivotKeyMenu');
  await shown.click('pivotKey-1');
  expect(shown.all('pivotEvent')).toHaveLength(2);
  asked.answer();
  await shown.settle();
  expect(shown.all('pivotEvent')).toHaveLength(2);
  expect(shown.all('loadLaterEvents')).toEqual([]);

  // Another window has other events.
  await shown.click('windowAsGuide');
  asked.answer();
  await shown.settle();
  expect(shown.all('pivotEvent')).toHaveLength(1);
});
