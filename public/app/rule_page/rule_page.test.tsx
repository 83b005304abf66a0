// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventsWithin, historyAnswer } from '../../../test/support/history_answer';
import { historyEvent } from '../../../test/support/history_event';
import type { HistoryRequest, RuleStatusResponse } from '../../../common/api';
import type { ApiClient } from '../../services/api_client';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { typeText } from '../../testing/type_text';
import { RulePage } from './rule_page';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 60_000 });
// Combo boxes measure their text on a canvas, which jsdom does not have; nor does it scroll.
Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => ({
  measureText: () => ({ width: 0 }),
}));
Reflect.set(HTMLElement.prototype, 'scrollIntoView', () => undefined);

type Rule = NonNullable<RuleStatusResponse['rule']>;

const rule = (revision: number, parameters: unknown): Rule => ({
  id: 'r',
  enabled: true,
  interval: '5m',
  revision,
  parameters,
  status: 'ok',
  message: null,
  lastOutcome: null,
  lastRunAt: null,
  nextRunAt: null,
  createdBy: null,
  updatedBy: null,
});

const nisSrv = historyEvent({
  id: 'nisSrv',
  time: new Date(Date.now() - 3_600_000).toISOString(),
});

/** Only the default version matches Defender's network inspection service. */
const history = (request: HistoryRequest) => {
  const isUpdated = JSON.stringify(request.parameters) === '{"ruleVersion":5}';
  return Promise.resolve(historyAnswer(isUpdated ? [] : eventsWithin([nisSrv], request)));
};

let page: MountedComponent | undefined;
beforeEach(() => sessionStorage.clear());
afterEach(() => page?.unmount());

async function settled(mounted: MountedComponent, isDone: () => boolean): Promise<void> {
  for (let round = 0; round < 2_000 && !isDone(); round++) await mounted.settle();
}

async function shown(api: Partial<ApiClient> = {}, canWrite = true, first = rule(1, {})) {
  const saved: Rule[] = [first];
  const save: ApiClient['saveRuleParameters'] = ({ parameters, revision }) => {
    const next = rule(revision + 1, parameters);
    saved.push(next);
    return Promise.resolve({ rule: next });
  };
  const saveRuleParameters = vi.fn(save);
  const { services, toasts } = fakeServices({
    api: {
      rule: () => Promise.resolve({ rule: saved.at(-1) ?? null }),
      runs: () => Promise.resolve({ searchedUntil: null, runs: [], coverage: [] }),
      sources: () => Promise.resolve({ sources: [] }),
      exceptions: () => Promise.resolve({ exceptions: [], unreadable: [] }),
      history,
      saveRuleParameters,
      ...api,
    },
    canWrite,
  });
  const mounted = await mountComponent(<RulePage />, services);
  page = mounted;
  await settled(mounted, () => mounted.all('tuningSection').length > 0);
  return { mounted, toasts, saveRuleParameters };
}

const textOf = (mounted: MountedComponent, subject: string) => mounted.get(subject).textContent;
const conflict = () =>
  Promise.reject(Object.assign(new Error('no'), { request: {}, response: { status: 409 } }));

const confirmButton = (mounted: MountedComponent) => mounted.get('confirmModalConfirmButton');

async function applyUnseen(mounted: MountedComponent): Promise<void> {
  await mounted.click('applyRuleUpdate');
  await mounted.click('applyUnseen');
  await mounted.press(confirmButton(mounted));
}

describe('a published update of the rule', () => {
  test('is offered with what it changes, previewed, and applied after a last look', async () => {
    const { mounted, toasts, saveRuleParameters } = await shown();
    const offer = mounted.get('ruleUpdate').textContent;
    expect(offer).toContain('Version 5 of the rule is published');
    expect(offer).toContain('user.id == "S-1-5-18"');
    expect(offer).toContain('user.id in ("S-1-5-18", "S-1-5-19")');
    await mounted.click('previewRuleUpdate');
    await settled(mounted, () => mounted.all('ruleUpdateEffect').length > 0);
    expect(mounted.get('ruleUpdateEffect').textContent).toContain(
      '0 matches added, 1 removed, 0 kept'
    );
    expect(mounted.get('comparisonTotals').textContent).toBe('0 added, 1 removed, 0 kept');
    expect(saveRuleParameters).not.toHaveBeenCalled();
    await mounted.click('applyRuleUpdate');
    expect(mounted.get('ruleUpdateConfirmation').textContent).toContain('1 removed');
    await mounted.press(confirmButton(mounted));
    await settled(mounted, () => mounted.all('ruleUpdate').length === 0);
    expect(saveRuleParameters.mock.calls).toEqual([
      [{ parameters: { ruleVersion: 5 }, revision: 1 }],
    ]);
    expect(toasts).toEqual(['success: The rule runs version 5 from its next run on']);
    expect(mounted.all('ruleUpdate')).toHaveLength(0);
    expect(mounted.all('parametersConflict')).toHaveLength(0);
  });

  test('is applied without a preview only if that is said', async () => {
    const { mounted, saveRuleParameters } = await shown();
    await mounted.click('applyRuleUpdate');
    expect(confirmButton(mounted).hasAttribute('disabled')).toBe(true);
    await mounted.click('applyUnseen');
    await mounted.press(confirmButton(mounted));
    expect(saveRuleParameters).toHaveBeenCalledOnce();
  });

  test('leaves a draft as it is, which no one else has overtaken', async () => {
    const { mounted, saveRuleParameters } = await shown();
    await typeText(mounted.get('tuningField-maxAlertsPerRun'), '50');
    await applyUnseen(mounted);
    await settled(mounted, () => mounted.all('ruleUpdate').length === 0);
    expect(mounted.all('parametersConflict')).toHaveLength(0);
    expect(mounted.all('changed-maxAlertsPerRun')).toHaveLength(1);
    await mounted.click('saveParameters');
    expect(saveRuleParameters.mock.calls.at(-1)).toEqual([
      { parameters: { maxAlertsPerRun: 50, ruleVersion: 5 }, revision: 2 },
    ]);
  });

  test('does not hide that someone else has overtaken a draft', async () => {
    let served = rule(1, {});
    const { mounted, saveRuleParameters } = await shown({
      rule: () => Promise.resolve({ rule: served }),
    });
    await typeText(mounted.get('tuningField-maxAlertsPerRun'), '50');
    served = rule(2, { maxAlertsPerRun: 20 });
    saveRuleParameters.mockImplementationOnce(conflict);
    await applyUnseen(mounted);
    await settled(mounted, () => mounted.all('parametersConflict').length > 0);
    served = rule(3, { maxAlertsPerRun: 20, ruleVersion: 5 });
    await applyUnseen(mounted);
    await settled(mounted, () => mounted.all('ruleUpdate').length === 0);
    expect(saveRuleParameters.mock.calls.at(-1)).toEqual([
      { parameters: { maxAlertsPerRun: 20, ruleVersion: 5 }, revision: 2 },
    ]);
    expect(mounted.all('parametersConflict')).toHaveLength(1);
  });

  test('that meets a conflict closes, says so, and is reviewed again on the rule as it is', async () => {
    let served = rule(1, {});
    const { mounted, saveRuleParameters } = await shown({
      rule: () => Promise.resolve({ rule: served }),
    });
    saveRuleParameters.mockImplementationOnce(conflict);
    served = rule(4, { lookback: '15m' });
    await applyUnseen(mounted);
    await settled(mounted, () => textOf(mounted, 'ruleParametersPanel').includes('15m'));
    expect(mounted.all('ruleUpdateConfirmation')).toHaveLength(0);
    expect(textOf(mounted, 'ruleUpdateConflict')).toContain('Someone else changed the rule');
    await mounted.click('applyRuleUpdate');
    expect(mounted.all('ruleUpdateConflict')).toHaveLength(0);
    expect(confirmButton(mounted).hasAttribute('disabled')).toBe(true);
    await mounted.click('applyUnseen');
    await mounted.press(confirmButton(mounted));
    expect(saveRuleParameters.mock.calls.at(-1)).toEqual([
      { parameters: { lookback: '15m', ruleVersion: 5 }, revision: 4 },
    ]);
  });

  test('that someone else has applied is told, though it is no longer offered', async () => {
    let served = rule(1, {});
    const { mounted } = await shown({
      rule: () => Promise.resolve({ rule: served }),
      saveRuleParameters: conflict,
    });
    served = rule(2, { ruleVersion: 5 });
    await applyUnseen(mounted);
    await settled(mounted, () => mounted.all('ruleUpdate').length === 0);
    expect(mounted.all('ruleUpdateConflict')).toHaveLength(1);
  });

  test('is put off for the session', async () => {
    const first = await shown();
    await first.mounted.click('dismissRuleUpdate');
    expect(first.mounted.all('ruleUpdate')).toHaveLength(0);
    expect(document.activeElement).not.toBe(document.body);
    first.mounted.unmount();
    const second = await shown();
    expect(second.mounted.all('ruleUpdate')).toHaveLength(0);
  });

  test('only informs those who may not write', async () => {
    const { mounted } = await shown({}, false);
    expect(mounted.all('applyRuleUpdate')).toHaveLength(0);
    expect(mounted.get('ruleUpdate').textContent).toContain('not apply it');
  });

  test('is not offered where it runs already', async () => {
    const { mounted } = await shown({}, true, rule(1, { ruleVersion: 5 }));
    expect(mounted.all('ruleUpdate')).toHaveLength(0);
  });
});

describe('the query that runs', () => {
  test('is that of the saved parameters', async () => {
    const { mounted } = await shown({}, true, rule(1, { ruleVersion: 5 }));
    expect(textOf(mounted, 'ruleQuery')).toContain('version 5');
    expect(textOf(mounted, 'ruleQuery')).toContain('S-1-5-19');
  });

  test('is not told before the rule is known', async () => {
    const { services } = fakeServices({ api: { rule: () => new Promise(() => undefined) } });
    page = await mountComponent(<RulePage />, services);
    expect(page.all('ruleQuery')).toHaveLength(0);
  });

  test('is not told where the parameters cannot be read', async () => {
    const { mounted } = await shown({}, true, rule(1, { unknown: 1 }));
    expect(textOf(mounted, 'ruleQuery')).not.toContain('any where');
    expect(mounted.all('ruleQueryUnknown')).toHaveLength(1);
  });
});

test('sources that could not be asked are asked again without losing the keyboard', async () => {
  let fails = true;
  const { mounted } = await shown({
    sources: () => (fails ? conflict() : Promise.resolve({ sources: [] })),
  });
  fails = false;
  await mounted.click('retryRequest');
  await mounted.settle();
  expect(mounted.all('requestFailure-conflict')).toHaveLength(0);
  expect(document.activeElement).not.toBe(document.body);
  expect(mounted.get('ruleSources').contains(document.activeElement)).toBe(true);
});

test('the parts of the page stand in their order', async () => {
  const { mounted } = await shown();
  const parts = [
    'ruleState',
    'ruleUpdate',
    'ruleSources',
    'ruleRuns',
    'tuningSection',
    'ruleParametersPanel',
    'ruleQuery',
  ];
  const places = parts.map((part) =>
    [...document.querySelectorAll('*')].indexOf(mounted.get(part))
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
