import { EuiProvider } from '@elastic/eui';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { InvestigationResponse, Pivot } from '../../common/api';
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
  query: null,
  notes: [],
};

const answer: InvestigationResponse = {
  alert: null,
  anchor: '2026-03-01T12:00:00.000Z',
  source: null,
  guide: GUIDE,
  window: 'around_event',
  pivots: [pivot],
};

function rendered(layout: 'section' | 'flyout'): string {
  const investigation: Investigation = {
    subject: { document: { '@timestamp': '2026-03-01T12:00:00.000Z' } },
    guide: GUIDE,
    window: 'around_event',
    setWindow: () => {},
    answer: { kind: 'answered', value: answer },
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
  const html = rendered(layout);

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
});
