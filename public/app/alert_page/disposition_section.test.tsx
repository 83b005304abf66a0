// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TriageFinding, TriageResponse } from '../../../common/api';
import {
  questionIds,
  reasonVerdicts,
  type QuestionId,
  type ReasonId,
} from '../../../common/triage';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { DispositionSection } from './disposition_section';

function finding(question: QuestionId, id: ReasonId): TriageFinding {
  return { question, reason: { id, speaksFor: reasonVerdicts[id], search: null, citations: [] } };
}

const CONTRADICTS = [
  finding('binary_identity', 'script_host_or_lolbin'),
  finding('launch_chain', 'office_parent'),
  finding('launch_chain', 'hidden_or_encoded_command'),
  finding('connections', 'reached_service'),
  finding('follow_on_commands', 'shell_child'),
  finding('follow_on_commands', 'reconnaissance_child'),
];

function triage(contradicts: TriageFinding[], open: TriageFinding[]): TriageResponse {
  return {
    answers: questionIds.map((question, at) => ({
      question,
      verdict: at < 4 ? 'escalates' : 'unresolved',
      reasons: [],
      covered: [],
      notCovered: [],
    })),
    disposition: { verdict: 'escalates', contradicts, open, binds: [] },
    evidence: [],
    evidenceLeftOut: 0,
  };
}

let mounted: MountedComponent | undefined;
afterEach(() => mounted?.unmount());

async function section(shown: TriageResponse) {
  const onOpen = vi.fn();
  mounted = await mountComponent(
    <DispositionSection triage={shown} onOpen={onOpen} />,
    fakeServices({}).services
  );
  return { ...mounted, onOpen };
}

describe('the disposition beside why it fired', () => {
  test('tells the verdict, how much is answered, and what it rests on', async () => {
    const { get, all } = await section(
      triage([finding('launch_chain', 'office_parent')], [finding('related_alerts', 'denied')])
    );
    expect(get('verdict').textContent).toBe('Escalates');
    expect(get('answeredQuestions').textContent).toBe('4 of 6 questions answered, 2 unresolved');
    expect(all('finding').map(({ dataset }) => dataset['verdict'])).toEqual([
      'escalates',
      'unresolved',
    ]);
    expect(get('openDisposition').textContent).toBe('What to do next');
  });

  test('leads to the answer that a finding belongs to', async () => {
    const { click, onOpen } = await section(triage([finding('launch_chain', 'office_parent')], []));
    await click('openAnswer');
    expect(onOpen).toHaveBeenCalledWith('launch_chain');
  });

  test('has six findings at most, and leads to the others', async () => {
    const { all, click, get, onOpen } = await section(
      triage(CONTRADICTS, [finding('related_alerts', 'denied')])
    );
    expect(all('finding')).toHaveLength(6);
    // Each question has its say.
    expect(all('openAnswer').map(({ textContent }) => textContent)).toContain('related alerts');
    expect(get('openDisposition').textContent).toBe('And 1 more, and what to do next');
    await click('openDisposition');
    expect(onOpen).toHaveBeenCalledWith('disposition');
  });
});
