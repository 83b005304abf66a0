// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eventsWithin, historyAnswer } from '../../test/support/history_answer';
import { historyEvent } from '../../test/support/history_event';
import {
  defaultRuleParameters,
  type HistoryRequest,
  type RuleStatusResponse,
  type StoredException,
} from '../../common/api';
import { explain, parse } from '../../common/eql';
import type { ApiClient } from '../services/api_client';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { typeText } from '../testing/type_text';
import { MAX_PASTED_EVENTS } from './pasted/parse_pasted_events';
import { TuningSection } from './tuning_section';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

// Combo boxes measure their text on a canvas, which jsdom does not have.
Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => ({
  measureText: () => ({ width: 0 }),
}));

type Rule = NonNullable<RuleStatusResponse['rule']>;

const rule = (changes: Partial<Rule> = {}): Rule => ({
  id: 'r',
  enabled: true,
  interval: '5m',
  revision: 1,
  parameters: {},
  status: 'ok',
  message: null,
  lastOutcome: null,
  lastRunAt: null,
  nextRunAt: null,
  createdBy: null,
  updatedBy: null,
  ...changes,
});

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const kept = historyEvent({ id: 'kept', time: ago(2), alert: { id: 'a1', status: 'open' } });
const removed = historyEvent({ id: 'removed', time: ago(3), host: 'ws-removed' });
const added = historyEvent({ id: 'added', time: ago(4), host: 'ws-added' });

function isChanged({ parameters }: HistoryRequest): boolean {
  return JSON.stringify(parameters) !== '{}';
}

/** By whether the changed rule is asked for. */
const history = (request: HistoryRequest) =>
  Promise.resolve(
    historyAnswer(eventsWithin(isChanged(request) ? [kept, added] : [kept, removed], request))
  );

const query = parse('any where process.name : "powershell.exe"');
const explainAll: ApiClient['explain'] = ({ events }) =>
  Promise.resolve({
    events: events.map((event) => {
      const explanation = explain(query, event);
      return {
        matches: explanation.outcome,
        source: 'Elastic Defend',
        matchedBecause: explanation.outcome ? ['process.name is powershell.exe'] : [],
        couldNotEvaluate: [],
        explanation: JSON.parse(JSON.stringify(explanation)),
      };
    }),
  });

const exception: StoredException = {
  id: 'e',
  version: '1',
  name: 'e',
  reason: 'r',
  entries: [{ field: 'host.name', operator: 'is', values: ['ws-01'] }],
  evidence: [],
  createdBy: 'ada',
  createdAt: '2026-01-01T00:00:00Z',
  isEnabled: true,
};

const failing = (status: number) => () =>
  Promise.reject(Object.assign(new Error('no'), { request: {}, response: { status } }));

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

async function settled(mounted: MountedComponent, rounds = 60): Promise<void> {
  for (let round = 0; round < rounds; round++) await mounted.settle();
}

async function shown(
  api: Partial<ApiClient> = {},
  { saved = rule(), canWrite = true }: { saved?: Rule | null; canWrite?: boolean } = {}
) {
  const onRuleChanged = vi.fn();
  const answers = vi.fn(history);
  const { services, toasts } = fakeServices({
    api: {
      exceptions: () => Promise.resolve({ exceptions: [exception], unreadable: [] }),
      history: answers,
      cancelHistory: () => Promise.resolve(),
      explain: explainAll,
      ...api,
    },
    canWrite,
  });
  const mounted = await mountComponent(
    <TuningSection
      rule={saved}
      wanted={undefined}
      applied={undefined}
      onRuleChanged={onRuleChanged}
      onUpdatePreviewed={() => undefined}
    />,
    services
  );
  page = mounted;
  await mounted.settle();
  return { mounted, toasts, onRuleChanged, history: answers };
}

const textOf = (mounted: MountedComponent, subject: string) => mounted.get(subject).textContent;
/** The section itself, around the panel, may have it. */
const isFocusIn = (mounted: MountedComponent, subject: string) =>
  document.activeElement !== document.body &&
  (document.activeElement?.contains(mounted.get(subject)) === true ||
    mounted.get(subject).contains(document.activeElement));
const setVersion = (mounted: MountedComponent, version: string) =>
  typeText(mounted.get('tuningField-ruleVersion'), version);
/** In either way: what may get disabled while it has the keyboard stays focusable. */
const isDisabled = (mounted: MountedComponent, subject: string) =>
  mounted.get(subject).hasAttribute('disabled') ||
  mounted.get(subject).getAttribute('aria-disabled') === 'true';
const setAlertCount = (mounted: MountedComponent, count: string) =>
  typeText(mounted.get('tuningField-maxAlertsPerRun'), count);
const alertCountOf = (mounted: MountedComponent) => {
  const field = mounted.get('tuningField-maxAlertsPerRun');
  return field instanceof HTMLInputElement ? field.value : undefined;
};

describe('a preview', () => {
  test('shows what the saved rule matches, with the clauses of an example', async () => {
    const { mounted, history: asked } = await shown();
    await mounted.click('runPreview');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toBe(
      '2 matches of 2 lookups; 1 raised an alert; 2 are hidden by exceptions that apply now'
    );
    expect(asked.mock.calls.every(([request]) => !isChanged(request))).toBe(true);
    expect(textOf(mounted, 'topNames')).toContain('ws-removed');
    expect(textOf(mounted, 'previewCost')).toMatch(/^12 requests to Elasticsearch/);
    expect(mounted.all('previewComparison')).toHaveLength(0);
    await mounted.click('toggleMatch');
    await mounted.settle();
    expect(textOf(mounted, 'matchDetails')).toContain('process.name : "powershell.exe"');
    expect(textOf(mounted, 'matchesPerDayTable')).toContain('Elastic Defend');
  });

  test('copies the request as Dev Tools take it', async () => {
    const copied: string[] = [];
    Reflect.set(document, 'execCommand', () => {
      copied.push(document.getSelection()?.toString() ?? '');
      return true;
    });
    const { mounted, toasts } = await shown();
    await mounted.click('runPreview');
    await settled(mounted);
    await mounted.click('copyPreviewRequest');
    expect(copied).toEqual([expect.stringMatching(/^POST \/logs-\*\/_eql\/search\s+\{/)]);
    expect(toasts).toEqual(['success: Copied. Paste it into the console of Dev Tools']);
  });

  test('can be cancelled, and says how far it came', async () => {
    const cancelled: string[] = [];
    const { mounted } = await shown({
      history: ({ searchId }, signal) =>
        searchId === undefined
          ? Promise.resolve({ kind: 'running', searchId: 's1' })
          : new Promise((_resolve, reject) => {
              signal?.addEventListener('abort', () => reject(new Error('aborted')));
            }),
      cancelHistory: (id) => Promise.resolve(void cancelled.push(id)),
    });
    await mounted.click('runPreview');
    await mounted.settle();
    await mounted.click('cancelHistory');
    await settled(mounted, 5);
    expect(mounted.all('historyCancelled')).toHaveLength(1);
    expect(cancelled).toEqual(['s1']);
    expect(mounted.all('cancelHistory')).toHaveLength(0);
  });

  test('that fails is tried again', async () => {
    let fails = true;
    const { mounted } = await shown({
      history: (request) => (fails ? failing(503)() : history(request)),
    });
    await mounted.click('runPreview');
    await settled(mounted, 5);
    expect(mounted.all('requestFailure-unavailable')).toHaveLength(1);
    fails = false;
    await mounted.click('retryRequest');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toContain('2 matches');
  });

  test('counts with the exceptions as they are when it is run', async () => {
    let exceptions = [exception];
    const { mounted } = await shown({
      exceptions: () => Promise.resolve({ exceptions, unreadable: [] }),
    });
    await mounted.click('runPreview');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toContain('2 are hidden');
    exceptions = [];
    await mounted.click('runPreview');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toContain('none is hidden');
  });

  test('asks for what an exception needs that was made since', async () => {
    let exceptions: readonly StoredException[] = [];
    const { mounted, history: asked } = await shown({
      exceptions: () => Promise.resolve({ exceptions: [...exceptions], unreadable: [] }),
    });
    exceptions = [
      { ...exception, entries: [{ field: 'host.os.name', operator: 'is', values: ['Windows'] }] },
    ];
    await mounted.click('runPreview');
    await settled(mounted);
    expect(asked.mock.calls.at(-1)?.[0].fields).toEqual(['host.os.name']);
    expect(textOf(mounted, 'previewMatches')).toContain('2 matches');
  });

  test('does not say what exceptions hide where they can no longer be read', async () => {
    let fails = false;
    const { mounted } = await shown({
      exceptions: () =>
        fails ? failing(403)() : Promise.resolve({ exceptions: [exception], unreadable: [] }),
    });
    fails = true;
    await mounted.click('runPreview');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toContain('is not known');
  });

  test('opens the alert of a match in a tab of its own, so that it stays itself', async () => {
    const { mounted } = await shown();
    await mounted.click('runPreview');
    await settled(mounted);
    await mounted.click('toggleMatch');
    const link = mounted.get('matchDetails').querySelector('a');
    expect(link?.textContent).toContain('Open the alert that it raised');
    expect(link?.getAttribute('href')).toBe('/alerts/a1');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('says that it does not know what exceptions hide where they cannot be read', async () => {
    const { mounted } = await shown({ exceptions: failing(403) });
    await mounted.click('runPreview');
    await settled(mounted);
    expect(textOf(mounted, 'previewMatches')).toContain('is not known');
  });

  test('of a range that is chosen is refused where it is too long', async () => {
    const { mounted } = await shown();
    await typeText(mounted.get('previewRange'), 'custom');
    expect(isDisabled(mounted, 'runPreview')).toBe(false);
    const [from] = document.querySelectorAll<HTMLInputElement>('.euiDatePickerRange input');
    expect(from).toBeDefined();
    if (from !== undefined) await typeText(from, '2025-01-01 00:00');
    expect(isDisabled(mounted, 'runPreview')).toBe(true);
    expect(document.body.textContent).toContain('longer than 90 days');
  });
});

describe('a draft', () => {
  test('is compared with what is saved, and saved beside its effect', async () => {
    const saveRuleParameters = vi.fn(() =>
      Promise.resolve({ rule: rule({ revision: 2, parameters: { ruleVersion: 5 } }) })
    );
    const { mounted, toasts, onRuleChanged } = await shown({ saveRuleParameters });
    await setVersion(mounted, '5');
    expect(mounted.all('notPreviewed')).toHaveLength(1);
    await mounted.click('runPreview');
    await settled(mounted, 120);
    expect(textOf(mounted, 'comparisonTotals')).toBe('1 added, 1 removed, 1 kept');
    expect(textOf(mounted, 'addedMatches')).toContain('ws-added');
    expect(textOf(mounted, 'addedMatches')).not.toContain('ws-removed');
    expect(textOf(mounted, 'removedMatches')).toContain('ws-removed');
    expect(textOf(mounted, 'draftChanges')).toContain('searches with your privileges');
    expect(mounted.all('notPreviewed')).toHaveLength(0);
    await mounted.click('saveParameters');
    await mounted.settle();
    expect(saveRuleParameters.mock.calls).toEqual([
      [{ parameters: { ruleVersion: 5 }, revision: 1 }],
    ]);
    expect(toasts[0]).toMatch(/^success: The parameters are saved/);
    expect(onRuleChanged).toHaveBeenCalledOnce();
    expect(mounted.all('draftChanges')).toHaveLength(0);
    // What was compared is no longer what is saved.
    expect(mounted.all('stalePreview')).toHaveLength(1);
  });

  test('keeps what is saved beside it, and is told when the preview is of another', async () => {
    // As the server tells them: complete.
    const parameters = { ...defaultRuleParameters, lookback: '15m' };
    const { mounted } = await shown({}, { saved: rule({ parameters }) });
    await mounted.click('runPreview');
    await settled(mounted);
    expect(mounted.all('stalePreview')).toHaveLength(0);
    await setVersion(mounted, '5');
    expect(mounted.all('stalePreview')).toHaveLength(1);
    expect(textOf(mounted, 'changed-ruleVersion')).toContain('5');
    await mounted.click('resetParameters');
    expect(mounted.all('draftChanges')).toHaveLength(0);
    expect(mounted.all('stalePreview')).toHaveLength(0);
  });

  test('takes a number key by key, also where it passes through what is saved', async () => {
    const { mounted } = await shown();
    for (const typed of ['1', '10', '100', '1000']) {
      await setAlertCount(mounted, typed);
      expect(alertCountOf(mounted)).toBe(typed);
    }
    expect(textOf(mounted, 'changed-maxAlertsPerRun')).toContain('1000');
    await setAlertCount(mounted, '100');
    expect(mounted.all('draftChanges')).toHaveLength(0);
  });

  test('keeps what is entered while it is saved', async () => {
    let answer: (saved: { rule: Rule }) => void = () => undefined;
    const { mounted } = await shown({
      saveRuleParameters: () => new Promise((resolve) => (answer = resolve)),
    });
    await setAlertCount(mounted, '50');
    await setVersion(mounted, '5');
    await mounted.click('saveParameters');
    await setAlertCount(mounted, '60');
    answer({ rule: rule({ revision: 2, parameters: { maxAlertsPerRun: 50, ruleVersion: 5 } }) });
    await mounted.settle();
    expect(alertCountOf(mounted)).toBe('60');
    expect(textOf(mounted, 'changed-maxAlertsPerRun')).toContain('50');
    expect(mounted.all('changed-ruleVersion')).toHaveLength(0);
    expect(mounted.all('parametersConflict')).toHaveLength(0);
    expect(isDisabled(mounted, 'saveParameters')).toBe(false);
  });

  test('that is saved or reset leaves the keyboard in the section', async () => {
    const saveRuleParameters = () =>
      Promise.resolve({ rule: rule({ revision: 2, parameters: { ruleVersion: 5 } }) });
    const { mounted } = await shown({ saveRuleParameters });
    await setVersion(mounted, '5');
    await mounted.click('saveParameters');
    await mounted.settle();
    expect(mounted.all('draftChanges')).toHaveLength(0);
    expect(isFocusIn(mounted, 'tuningSection')).toBe(true);
    await setAlertCount(mounted, '50');
    await mounted.click('resetParameters');
    expect(isFocusIn(mounted, 'tuningSection')).toBe(true);
  });

  test('that cannot be saved leaves the keyboard on the button', async () => {
    const { mounted } = await shown({ saveRuleParameters: failing(409) });
    await setVersion(mounted, '5');
    await mounted.click('saveParameters');
    await mounted.settle();
    expect(mounted.all('parametersConflict')).toHaveLength(1);
    expect(document.activeElement).toBe(mounted.get('saveParameters'));
    // A browser takes the keyboard away from what has this.
    expect(mounted.get('saveParameters').hasAttribute('disabled')).toBe(false);
    expect(isDisabled(mounted, 'saveParameters')).toBe(true);
  });

  test('with a fault can neither be run nor saved', async () => {
    const { mounted } = await shown();
    await typeText(mounted.get('tuningField-maxAlertsPerRun'), '5000');
    expect(textOf(mounted, 'tuningRow-maxAlertsPerRun')).toContain('1000');
    expect(isDisabled(mounted, 'runPreview')).toBe(true);
    expect(isDisabled(mounted, 'saveParameters')).toBe(true);
  });

  test('of the number of alerts alone changes no match, so nothing is compared', async () => {
    const { mounted, history: asked } = await shown();
    await typeText(mounted.get('tuningField-maxAlertsPerRun'), '50');
    await mounted.click('runPreview');
    await settled(mounted);
    expect(asked.mock.calls.every(([request]) => !isChanged(request))).toBe(true);
    expect(mounted.all('previewComparison')).toHaveLength(0);
    expect(mounted.all('stalePreview')).toHaveLength(0);
    expect(isDisabled(mounted, 'saveParameters')).toBe(false);
  });

  test('of the number of alerts too leaves a preview what it is, entered and saved', async () => {
    const saveRuleParameters = () =>
      Promise.resolve({ rule: rule({ revision: 2, parameters: { maxAlertsPerRun: 77 } }) });
    const { mounted } = await shown({ saveRuleParameters });
    await setVersion(mounted, '5');
    await mounted.click('runPreview');
    await settled(mounted, 120);
    await setAlertCount(mounted, '77');
    expect(mounted.all('stalePreview')).toHaveLength(0);
    expect(mounted.all('notPreviewed')).toHaveLength(0);
    await mounted.click('resetParameters');
    await mounted.click('runPreview');
    await settled(mounted);
    await setAlertCount(mounted, '77');
    await mounted.click('saveParameters');
    await mounted.settle();
    expect(mounted.all('draftChanges')).toHaveLength(0);
    expect(mounted.all('stalePreview')).toHaveLength(0);
  });

  test('can be previewed but not saved by those who may only read', async () => {
    const { mounted } = await shown({}, { canWrite: false });
    await setVersion(mounted, '5');
    expect(mounted.all('saveParameters')).toHaveLength(0);
    expect(textOf(mounted, 'draftChanges')).toContain('not save them');
    expect(isDisabled(mounted, 'runPreview')).toBe(false);
  });

  test('can be previewed before the rule is enabled', async () => {
    const { mounted } = await shown({}, { saved: null });
    await setVersion(mounted, '5');
    expect(mounted.all('saveParameters')).toHaveLength(0);
    expect(textOf(mounted, 'draftChanges')).toContain('Enable the rule');
    await mounted.click('runPreview');
    await settled(mounted, 120);
    expect(textOf(mounted, 'comparisonTotals')).toBe('1 added, 1 removed, 1 kept');
  });

  test('survives a conflict, and stands beside what someone else has saved', async () => {
    const theirs = rule({ revision: 7, parameters: { extraDomains: ['ip.example.org'] } });
    let fails = true;
    const saveRuleParameters = vi.fn(() =>
      fails ? failing(409)() : Promise.resolve({ rule: theirs })
    );
    const { mounted, onRuleChanged } = await shown({
      saveRuleParameters,
      rule: () => Promise.resolve({ rule: theirs }),
    });
    await typeText(mounted.get('tuningField-maxAlertsPerRun'), '50');
    await mounted.click('saveParameters');
    await mounted.settle();
    // Beside the button that was pressed.
    expect(textOf(mounted, 'draftChanges')).toContain('Someone else changed the rule');
    expect(mounted.all('parametersConflict')).toHaveLength(1);
    expect(isDisabled(mounted, 'saveParameters')).toBe(true);
    fails = false;
    await mounted.click('loadRuleAgain');
    await mounted.settle();
    expect(mounted.all('parametersConflict')).toHaveLength(0);
    expect(isFocusIn(mounted, 'tuningSection')).toBe(true);
    expect(onRuleChanged).toHaveBeenCalledOnce();
    expect(textOf(mounted, 'tuningRow-extraDomains')).toContain('ip.example.org');
    expect(textOf(mounted, 'changed-maxAlertsPerRun')).toContain('50');
    await mounted.click('saveParameters');
    expect(saveRuleParameters.mock.calls.at(-1)).toEqual([
      { parameters: { extraDomains: ['ip.example.org'], maxAlertsPerRun: 50 }, revision: 7 },
    ]);
  });
});

test('a conflict stays in its place until the rule is loaded again', async () => {
  const { mounted } = await shown({ saveRuleParameters: failing(409), rule: failing(503) });
  await setVersion(mounted, '5');
  await mounted.click('saveParameters');
  await mounted.settle();
  await mounted.click('loadRuleAgain');
  await mounted.settle();
  expect(document.activeElement).toBe(mounted.get('loadRuleAgain'));
  expect(mounted.all('requestFailure-unavailable')).toHaveLength(1);
  expect(isDisabled(mounted, 'saveParameters')).toBe(true);
});

test('a draft that someone else overtakes is told so before it is saved', async () => {
  const theirs = rule({ revision: 2, parameters: { lookback: '15m' } });
  const saveRuleParameters = vi.fn(() => Promise.resolve({ rule: theirs }));
  const { services } = fakeServices({
    api: { saveRuleParameters, rule: () => Promise.resolve({ rule: theirs }) },
  });
  page = await mountComponent(<Overtaken first={rule()} second={theirs} />, services);
  await setVersion(page, '5');
  await page.click('overtake');
  expect(page.all('parametersConflict')).toHaveLength(1);
  expect(textOf(page, 'draftChanges')).not.toContain('Someone else changed the rule');
  expect(isDisabled(page, 'saveParameters')).toBe(true);
  await page.click('loadRuleAgain');
  await page.settle();
  await page.click('saveParameters');
  expect(saveRuleParameters.mock.calls).toEqual([
    [{ parameters: { lookback: '15m', ruleVersion: 5 }, revision: 2 }],
  ]);
});

test('a draft that changes nothing does not come back when someone else changes the rule', async () => {
  const theirs = rule({ revision: 2, parameters: { maxAlertsPerRun: 200 } });
  page = await mountComponent(
    <Overtaken first={rule()} second={theirs} />,
    fakeServices({}).services
  );
  await setAlertCount(page, '50');
  await setAlertCount(page, '100');
  await page.click('overtake');
  expect(alertCountOf(page)).toBe('200');
  expect(page.all('draftChanges')).toHaveLength(0);
  expect(page.all('parametersConflict')).toHaveLength(0);
});

test('what was put back is not changed in the rule that someone else has changed', async () => {
  const theirs = rule({ revision: 2, parameters: { maxAlertsPerRun: 200 } });
  const { services } = fakeServices({ api: { rule: () => Promise.resolve({ rule: theirs }) } });
  page = await mountComponent(<Overtaken first={rule()} second={theirs} />, services);
  await setAlertCount(page, '100');
  await setVersion(page, '5');
  await page.click('overtake');
  await page.click('loadRuleAgain');
  await page.settle();
  expect(alertCountOf(page)).toBe('200');
  expect(page.all('changed-maxAlertsPerRun')).toHaveLength(0);
  expect(page.all('changed-ruleVersion')).toHaveLength(1);
});

/** The page around the section learns of another revision of the rule. */
function Overtaken({ first, second }: { readonly first: Rule; readonly second: Rule }) {
  const [shownRule, setShownRule] = useState(first);
  return (
    <>
      <button data-test-subj="overtake" onClick={() => setShownRule(second)} />
      <TuningSection
        rule={shownRule}
        wanted={undefined}
        applied={undefined}
        onRuleChanged={() => undefined}
        onUpdatePreviewed={() => undefined}
      />
    </>
  );
}

test('saved parameters that cannot be read are neither tuned nor run', async () => {
  const { mounted } = await shown({}, { saved: rule({ parameters: { unknown: 1 } }) });
  expect(mounted.all('tuningUnreadable')).toHaveLength(1);
  expect(isDisabled(mounted, 'runPreview')).toBe(true);
});

describe('pasted events', () => {
  const good = JSON.stringify({ process: { name: 'PowerShell.exe' } });
  const other = JSON.stringify({ process: { name: 'a.exe' } });

  test('are explained one by one, and a bad line is named without keeping the others', async () => {
    const { mounted } = await shown();
    expect(isDisabled(mounted, 'explainPasted')).toBe(true);
    await typeText(mounted.get('pastedEvents'), `${good}\n{"process":\n${other}`);
    expect(mounted.all('pastedFault').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Line 2: this is no JSON\./),
    ]);
    await mounted.click('explainPasted');
    await settled(mounted, 5);
    expect(textOf(mounted, 'pastedTotals')).toBe('The rule matches 1 of 2 events.');
    expect(document.activeElement).toBe(mounted.get('explainPasted'));
    expect(mounted.get('explainPasted').hasAttribute('disabled')).toBe(false);
    expect(textOf(mounted, 'pastedMatch')).toContain('process.name is powershell.exe');
    expect(textOf(mounted, 'pastedNoMatch')).toContain('Line 3');
    expect(textOf(mounted, 'failedClause')).toContain('process.name : "powershell.exe"');
    await mounted.click('togglePasted');
    expect(mounted.all('clauses')).toHaveLength(1);
    expect(mounted.all('pastedStale')).toHaveLength(0);
    await setVersion(mounted, '5');
    expect(mounted.all('pastedStale')).toHaveLength(1);
  });

  test('are sent in batches with the draft; after a failure the rest is sent again', async () => {
    let fails = false;
    const sent: number[] = [];
    const api: Partial<ApiClient> = {
      explain: (request) => {
        if (fails) return failing(503)();
        sent.push(request.events.length);
        fails = sent.length === 2;
        expect(request.parameters).toEqual({ ruleVersion: 5 });
        return explainAll(request);
      },
    };
    const { mounted } = await shown(api);
    await setVersion(mounted, '5');
    await typeText(mounted.get('pastedEvents'), Array<string>(250).fill(good).join('\n'));
    await mounted.click('explainPasted');
    await settled(mounted, 5);
    expect(sent).toEqual([100, 100]);
    expect(textOf(mounted, 'pastedTotals')).toBe('The rule matches 200 of 200 events.');
    fails = false;
    await mounted.click('retryRequest');
    await settled(mounted, 5);
    expect(sent).toEqual([100, 100, 50]);
    expect(textOf(mounted, 'pastedTotals')).toBe('The rule matches 250 of 250 events.');
  });

  test('are counted in words that fit one event', async () => {
    const { mounted } = await shown();
    await typeText(mounted.get('pastedEvents'), other);
    await mounted.click('explainPasted');
    await settled(mounted, 5);
    expect(textOf(mounted, 'pastedTotals')).toBe('The rule matches 0 of 1 event.');
  });

  test('that are too many are counted in words that fit one event', async () => {
    const { mounted } = await shown();
    const lines = Array<string>(MAX_PASTED_EVENTS + 1).fill('{"a":1}');
    await typeText(mounted.get('pastedEvents'), lines.join('\n'));
    expect(textOf(mounted, 'pastedLeftOut')).toContain('events are explained; 1 is left out');
  });

  test('that are not explained are counted in words that fit one event', async () => {
    const { mounted } = await shown({ explain: failing(503) });
    await typeText(mounted.get('pastedEvents'), other);
    await mounted.click('explainPasted');
    await settled(mounted, 5);
    expect(textOf(mounted, 'pastedNotAll')).toContain('0 of 1 event has been explained');
    await mounted.click('retryRequest');
    await settled(mounted, 5);
    expect(mounted.all('pastedNotAll')).toHaveLength(1);
    expect(isFocusIn(mounted, 'tuningSection')).toBe(true);
  });

  test('may come as a file', async () => {
    const { mounted } = await shown();
    await chooseFile(mounted, () => Promise.resolve(good));
    expect(mounted.get('pastedEvents').textContent).toBe(good);
  });

  test('may come as a file that cannot be read, which is told', async () => {
    const { mounted } = await shown();
    await chooseFile(mounted, () => Promise.reject(new Error('it was moved')));
    expect(textOf(mounted, 'tuningSection')).toContain(
      'events.ndjson cannot be read: it was moved. Choose it again.'
    );
  });
});

async function chooseFile(mounted: MountedComponent, text: () => Promise<string>): Promise<void> {
  const input = mounted.get('pastedFile');
  const file = { name: 'events.ndjson', size: 10, text };
  await act(async () => {
    Reflect.defineProperty(input, 'files', {
      value: { length: 1, item: () => file, 0: file },
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}
