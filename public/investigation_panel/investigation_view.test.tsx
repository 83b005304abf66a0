import { EuiProvider } from '@elastic/eui';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { InvestigationResponse, Pivot, TriageAnswer } from '../../common/api';
import { rule } from '../../common/rule';
import { questionIds } from '../../common/triage';
import { InvestigationView } from './investigation_view';
import type { Investigation } from './use_investigation';

const GUIDE = [
  '## Of another rule',
  'Look at !{investigate{"label":"Files of the host","providers":[[{"field":"host.name","value":"{{host.name}}"}]]}} first,',
  'then at !{investigate{"label":"No providers"}}.',
  '`!{investigate{"label":"an example"}}` is how a button is written.',
].join('\n');

const pivot: Pivot = {
  label: 'Files of the host',
  description: '',
  kind: 'events',
  state: { kind: 'cannot_be_asked', missing: [{ field: 'host.name', reason: 'It is not there.' }] },
  keys: [],
  usedKey: null,
  query: null,
  notes: [],
};

const answer: TriageAnswer = {
  question: 'connections',
  verdict: 'unresolved',
  reasons: [
    { id: 'no_telemetry', speaksFor: 'unresolved', search: 'network_events', citations: [] },
  ],
  covered: [],
  notCovered: [{ kind: 'search', search: 'network_events', why: 'no_telemetry' }],
};

const response: InvestigationResponse = {
  alert: null,
  anchor: '2026-03-01T12:00:00.000Z',
  source: null,
  guide: GUIDE,
  window: 'around_event',
  pivots: [pivot],
  lookup: [],
  triage: {
    answers: [answer],
    disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
    evidence: [],
    evidenceLeftOut: 0,
  },
};

function rendered(
  layout: 'section' | 'flyout',
  answer: Investigation['answer'],
  guide?: string
): string {
  const investigation: Investigation = {
    subject: { document: { '@timestamp': '2026-03-01T12:00:00.000Z' } },
    guide,
    window: 'around_event',
    setWindow: () => {},
    chosenKeys: [],
    chooseKey: () => {},
    answeredKeys: [],
    answer,
    askAgain: () => {},
  };
  return renderToStaticMarkup(
    <IntlProvider locale="en">
      <EuiProvider cache={false}>
        <InvestigationView investigation={investigation} layout={layout} />
      </EuiProvider>
    </IntlProvider>
  );
}

describe.each(['section', 'flyout'] as const)('any document with any guide, in a %s', (layout) => {
  const html = rendered(layout, { kind: 'answered', value: response }, GUIDE);

  test('shows the buttons in their places, with their state', () => {
    expect(html.match(/data-test-subj="pivotButton"/g)).toHaveLength(1);
    expect(html).toContain('data-state="cannot_be_asked"');
    expect(html.indexOf('Look at')).toBeLessThan(html.indexOf('Files of the host'));
    expect(html.indexOf('Files of the host')).toBeLessThan(html.indexOf('first,'));
  });

  test('shows what is wrong with a faulty one, and examples as they are written', () => {
    expect(html.match(/data-test-subj="guideFault"/g)).toHaveLength(1);
    expect(html).toContain('in line 3 of the guide');
    expect(html).toContain('!{investigate{&quot;label&quot;:&quot;an example&quot;}}');
  });

  test('shows the answers above the guide, which asks other questions', () => {
    expect(questionsIn(html)).toEqual(['connections', 'disposition']);
    expect(html.indexOf('Which connections followed?')).toBeLessThan(
      html.indexOf('data-test-subj="investigationGuide"')
    );
  });
});

describe("the rule's own guide", () => {
  const questions = [...questionIds, 'disposition'];
  const own: InvestigationResponse = {
    ...response,
    guide: rule.guide,
    triage: {
      ...response.triage,
      answers: questionIds.map((question) => ({ ...answer, question })),
    },
  };

  test('shows each answer below the heading that asks, above the button', () => {
    const html = rendered('section', { kind: 'answered', value: own });
    expect(questionsIn(html)).toEqual(questions);
    const parts = html.split('<h4');
    expect(parts).toHaveLength(1 + questions.length);
    for (const [place, question] of questions.entries()) {
      const part = parts[place + 1] ?? '';
      expect(part.slice(part.indexOf('>') + 1, part.indexOf('>') + 4)).toBe(`${place + 1}. `);
      expect(questionsIn(part)).toEqual([question]);
      expect(part.indexOf('data-question')).toBeLessThan(part.indexOf('Focus:'));
    }
    expect(html).not.toContain('data-test-subj="answerList"');
  });

  test('has their places while they are awaited', () => {
    const html = rendered('section', { kind: 'loading' });
    expect(questionsIn(html)).toEqual(questions);
    expect(html.match(/data-test-subj="answerLoading"/g)).toHaveLength(questions.length);
  });

  test('keeps them while they are asked for again', () => {
    const html = rendered('section', { kind: 'loading', previous: own });
    expect(questionsIn(html)).toEqual(questions);
    expect(html).not.toContain('data-test-subj="answerLoading"');
  });

  test('has none where asking failed, which the panel says once', () => {
    const failure = { kind: 'unavailable', message: '' } as const;
    const html = rendered('section', { kind: 'failed', failure });
    expect(questionsIn(html)).toEqual([]);
    expect(html.match(/data-test-subj="requestFailure-unavailable"/g)).toHaveLength(1);
  });
});

function questionsIn(html: string): readonly string[] {
  return [...html.matchAll(/data-question="([a-z_]+)"/g)].map(([, question = '']) => question);
}
