// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { ShownEvidence, TriageAnswer } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { AnswerCard } from './answer_card';

const sent: ShownEvidence = {
  id: 'sent',
  index: 'logs-process',
  time: '2026-03-01T12:00:00.000Z',
  role: 'process_start',
  fields: { process: { parent: { executable: 'C:\\Office\\WINWORD.EXE' }, pid: 42 } },
};
const notSent = { id: 'not-sent', index: 'logs-network' };

const answer: TriageAnswer = {
  question: 'launch_chain',
  verdict: 'escalates',
  reasons: [
    {
      id: 'office_parent',
      speaksFor: 'escalates',
      search: null,
      citations: [
        {
          event: { id: sent.id, index: sent.index },
          field: 'process.parent.executable',
          value: 'C:\\Office\\WINWORD.EXE',
        },
      ],
    },
    {
      id: 'session_not_recorded',
      speaksFor: 'unresolved',
      search: null,
      citations: [{ event: notSent, field: 'process.Ext.session_info.logon_type', value: null }],
    },
  ],
  covered: [
    { kind: 'search', search: 'process_events', count: 1_200 },
    { kind: 'field', field: 'process.command_line' },
  ],
  notCovered: [{ kind: 'search', search: 'parent_process', why: 'denied' }],
};

let mounted: MountedComponent | undefined;
afterEach(() => mounted?.unmount());

async function card(isTitled = false): Promise<MountedComponent> {
  const element = <AnswerCard answer={answer} evidence={[sent]} isTitled={isTitled} />;
  mounted = await mountComponent(element, fakeServices({}).services);
  return mounted;
}

describe('the answer to a question', () => {
  test('tells its verdict and its reasons, each by what it speaks for', async () => {
    const shown = await card();
    expect(shown.get('verdict').textContent).toBe('Escalates');
    expect(shown.all('reasonWords').map(({ textContent }) => textContent)).toEqual([
      'An Office program launched it: WINWORD.EXE',
      'The kind of its session is not recorded: process.Ext.session_info.logon_type is not in the event.',
    ]);
    expect(shown.all('reason').map(({ dataset }) => dataset['verdict'])).toEqual([
      'escalates',
      'unresolved',
    ]);
  });

  test('says which question it answers', async () => {
    const shown = await card();
    expect(shown.get('answerCard').getAttribute('aria-label')).toBe(
      'Does its launch explain the lookup?'
    );
    expect(shown.get('answerCard').querySelector('h4')).toBeNull();
    shown.unmount();
    expect((await card(true)).get('answerCard').querySelector('h4')?.textContent).toBe(
      'Does its launch explain the lookup?'
    );
  });

  test('opens the event that a reason cites in place', async () => {
    const shown = await card();
    expect(shown.all('evidenceDetails')).toHaveLength(0);
    await shown.click('openEvidence');
    const button = shown.get('openEvidence');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const details = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(details?.textContent).toMatch(/logs-process.*sent.*process\.pid.*42/);
    await shown.click('openEvidence');
    expect(shown.all('evidenceDetails')).toHaveLength(0);
  });

  test('names an event that was not sent by its place', async () => {
    const shown = await card();
    const [, other] = shown.all('citedEvent');
    expect(other?.querySelector('[data-test-subj="openEvidence"]')).toBeNull();
    expect(other?.textContent).toContain('not in the event');
    expect(other?.textContent).toContain('index logs-network, id not-sent');
  });

  test('says what was covered and what was not', async () => {
    const shown = await card();
    expect(shown.get('covered').textContent).toContain('Covered (2)');
    expect(shown.get('covered').textContent).toContain(
      'process events of this process: 1,200 events looked at'
    );
    expect(shown.get('covered').textContent).toContain('process.command_line');
    expect(shown.get('notCovered').textContent).toContain(
      'the start of the parent process: you may not read them'
    );
  });
});
