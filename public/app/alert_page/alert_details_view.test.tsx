// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AlertHit, InvestigationResponse, TriageReason } from '../../../common/api';
import { rule } from '../../../common/rule';
import type { Investigation } from '../../investigation_panel';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { AlertDetailsView } from './alert_details_view';

function hit(id: string): AlertHit {
  return { id, index: 'alerts', sort: [], fields: { 'process.name': 'powershell.exe' } };
}

const reason: TriageReason = {
  id: 'office_parent',
  speaksFor: 'escalates',
  search: null,
  citations: [],
};

const response: InvestigationResponse = {
  alert: hit('one'),
  anchor: '2026-03-01T12:00:00.000Z',
  source: 'Elastic Defend',
  guide: rule.guide,
  window: 'around_event',
  pivots: [],
  lookup: [hit('one')],
  triage: {
    answers: [
      {
        question: 'launch_chain',
        verdict: 'escalates',
        reasons: [reason],
        covered: [],
        notCovered: [],
      },
    ],
    disposition: {
      verdict: 'escalates',
      contradicts: [{ question: 'launch_chain', reason }],
      open: [],
      binds: [],
    },
    evidence: [],
    evidenceLeftOut: 0,
  },
};

function investigation(answer: Investigation['answer']): Investigation {
  return {
    subject: { alertId: 'one' },
    guide: undefined,
    window: 'around_event',
    setWindow: () => {},
    chosenKeys: [],
    chooseKey: () => {},
    answeredKeys: [],
    answer,
    askAgain: () => {},
  };
}

let mounted: MountedComponent | undefined;
const scrollIntoView = vi.fn();
// jsdom has no places to scroll to.
beforeEach(() => Reflect.set(HTMLElement.prototype, 'scrollIntoView', scrollIntoView));
afterEach(() => {
  mounted?.unmount();
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
});

async function details(answer: Investigation['answer'], layout: 'page' | 'flyout' = 'page') {
  mounted = await mountComponent(
    <AlertDetailsView investigation={investigation(answer)} layout={layout} />,
    fakeServices({}).services
  );
  return mounted;
}

/** Fails until it is tried again. */
function Failing() {
  const [answer, setAnswer] = useState<Investigation['answer']>({
    kind: 'failed',
    failure: { kind: 'unavailable', message: 'no' },
  });
  const askAgain = () => setAnswer(answered(response));
  return <AlertDetailsView investigation={{ ...investigation(answer), askAgain }} layout="page" />;
}

const answered = (value: InvestigationResponse) => ({ kind: 'answered', value }) as const;

describe('the details of an alert', () => {
  test('lead from a finding to its answer, in the tab where it stands', async () => {
    const { get, click } = await details(answered(response));
    await click('alertTab-event');
    expect(get('investigationPanel').closest('[role="tabpanel"]')?.hasAttribute('hidden')).toBe(
      true
    );
    await click('openAnswer');
    expect(get('alertTab-investigation').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.getAttribute('data-question')).toBe('launch_chain');
    expect(scrollIntoView).toHaveBeenCalled();
    await click('openDisposition');
    expect(document.activeElement?.getAttribute('data-question')).toBe('disposition');
  });

  test('have the shape of what will be there while it is awaited', async () => {
    const { all, get } = await details({ kind: 'loading' });
    expect(all('alertDetailsLoading')).toHaveLength(1);
    expect(get('alertTab-timeline').textContent).toBe('Timeline');
    expect(all('answerLoading')).toHaveLength(7);
  });

  test('that could not be loaded are asked for again without losing the keyboard', async () => {
    mounted = await mountComponent(<Failing />, fakeServices({}).services);
    await mounted.click('retryRequest');
    expect(mounted.all('dispositionSection')).toHaveLength(1);
    expect(document.activeElement).toBe(mounted.get('alertDetails').parentElement);
  });

  test('keep what was answered while it is asked again', async () => {
    const { all } = await details({ kind: 'loading', previous: response });
    expect(all('alertDetailsLoading')).toHaveLength(0);
    expect(all('dispositionSection')).toHaveLength(1);
  });

  test('say once that asking failed', async () => {
    const { all } = await details({
      kind: 'failed',
      failure: { kind: 'unavailable', message: '' },
    });
    expect(all('requestFailure-unavailable')).toHaveLength(1);
    expect(all('answerCard')).toHaveLength(0);
  });

  test('show the events of the lookup where there are several', async () => {
    const one = await details(answered(response));
    expect(one.all('lookupEvents')).toHaveLength(0);
    one.unmount();
    const several = await details(answered({ ...response, lookup: [hit('one'), hit('two')] }));
    expect(several.all('lookupEvents')).toHaveLength(1);
  });

  test('have the picture folded in a flyout', async () => {
    const { all, get, click } = await details(answered(response), 'flyout');
    expect(all('lineagePicture')).toHaveLength(0);
    const opener = get('lineageFold').querySelector('button');
    opener?.setAttribute('data-test-subj', 'openLineage');
    await click('openLineage');
    expect(all('lineagePicture')).toHaveLength(1);
  });
});
