import { getDefaultEuiMarkdownParsingPlugins } from '@elastic/eui';
import fc from 'fast-check';
import unified from 'unified';
import { describe, expect, test } from 'vitest';
import type { AlertHit, InvestigationResponse, PivotQuery } from '../../../common/api';
import { investigationMarkdown } from './investigation_markdown';

const OWN = 'kibana.alert.public_ip_discovery';

/**
 * An investigation with all there can be in it.
 *
 * @param written what attackers wrote, everywhere
 */
function response(written?: string): InvestigationResponse {
  const by = (usual: string) => written ?? usual;
  const alert: AlertHit = {
    id: 'alert-1',
    index: '.internal.alerts',
    sort: [],
    fields: {
      '@timestamp': '2026-03-01T12:05:00.000Z',
      'kibana.alert.original_time': '2026-03-01T12:03:41.882Z',
      'kibana.alert.reason': `${by('powershell.exe')} on WS-042 asked for api.ipify.org.`,
      'kibana.alert.severity': 'high',
      'kibana.alert.risk_score': 73,
      'kibana.alert.workflow_status': 'open',
      [`${OWN}.source`]: 'endpoint',
      [`${OWN}.matched_because`]: [`process.name "${by('powershell.exe')}" is in the list`],
      [`${OWN}.could_not_evaluate`]: ['process.code_signature.exists is not in the event'],
      'process.name': by('powershell.exe'),
      'process.command_line': `"${by('powershell.exe')}" -enc QQBB`,
      'host.name': by('WS-042'),
      'user.name': by('jdoe'),
      'dns.question.name': by('api.ipify.org'),
      'dns.question.type': by('AAAA'),
      'dns.resolved_ip': [by('203.0.113.10')],
    },
  };
  const request: AlertHit = {
    ...alert,
    id: 'alert-0',
    fields: {
      'kibana.alert.original_time': '2026-03-01T12:03:41.700Z',
      'kibana.alert.workflow_status': 'closed',
      [`${OWN}.source`]: 'endpoint',
      'dns.question.name': by('api.ipify.org'),
      'kibana.alert.original_event.action': 'lookup_requested',
      'dns.Ext.status': '87',
    },
  };
  const event = { id: 'event-1', index: 'logs-endpoint.events.process' };
  const citations = [
    { event, field: 'process.parent.name', value: by('WINWORD.EXE') },
    { event, field: 'process.parent.command_line', value: null },
  ];
  const office = { id: 'office_parent', speaksFor: 'escalates', search: null, citations } as const;
  const denied = {
    id: 'denied',
    speaksFor: 'unresolved',
    search: 'host_alerts',
    citations: [{ event, field: 'host.id', value: null }],
  } as const;
  const answers: InvestigationResponse['triage']['answers'] = [
    {
      question: 'launch_chain',
      verdict: 'escalates',
      reasons: [{ ...office, citations: [...citations] }],
      covered: [
        { kind: 'search', search: 'process_events', count: 3 },
        { kind: 'field', field: 'process.parent.name' },
      ],
      notCovered: [],
    },
    {
      question: 'related_alerts',
      verdict: 'unresolved',
      reasons: [{ ...denied, citations: [...denied.citations] }],
      covered: [],
      notCovered: [
        { kind: 'search', search: 'host_alerts', why: 'denied' },
        { kind: 'field', field: 'user.id' },
      ],
    },
  ];
  const findings = answers.flatMap(({ question, reasons }) =>
    reasons.map((reason) => ({ question, reason }))
  );
  const query: PivotQuery = {
    anyOf: [],
    from: '2026-03-01T11:03:41.882Z',
    to: '2026-03-01T13:03:41.882Z',
    indices: ['logs-endpoint.events.process-*'],
    queryDsl: {},
    kql: `process.name: "${by('powershell.exe').replaceAll('\n', ' ')}"`,
    eql: null,
  };
  const missing = [{ field: 'host.id', reason: 'It is not in this event.' }];
  const guideKey = {
    label: 'host id and process entity id',
    because: '`process.entity_id` names one run of a process.',
    caveat: null,
    isTwoStep: false,
    missing,
  };
  const entityKey = {
    label: 'process entity id alone',
    because: '`process.entity_id` differs between hosts.',
    caveat: 'Copied sensors are taken for one.',
    isTwoStep: false,
    missing: [],
  };
  const side = { count: 1, isAtLeast: false };
  return {
    alert,
    anchor: '2026-03-01T12:03:41.882Z',
    source: 'Elastic Defend',
    guide: '',
    window: 'around_event',
    lookup: [request, alert],
    pivots: [
      {
        label: 'Process events',
        description: '',
        kind: 'process_events',
        state: {
          kind: 'found',
          total: { count: 10_000, isAtLeast: true },
          before: { count: 9_000, isAtLeast: false },
          after: { count: 1_000, isAtLeast: true },
          events: { before: [], after: [] },
        },
        keys: [guideKey, entityKey],
        usedKey: 1,
        query,
        notes: ['Events of this source arrive up to 8 minutes after they happen.'],
      },
      {
        label: 'Child processes',
        description: '',
        kind: 'child_processes',
        state: { kind: 'none', present: side },
        keys: [{ ...guideKey, missing: [] }],
        usedKey: 0,
        query: { ...query, kql: 'host.id: "a"' },
        notes: [],
      },
      {
        label: by('Alerts of the user'),
        description: '',
        kind: 'alerts',
        state: { kind: 'cannot_be_asked', missing },
        keys: [guideKey],
        usedKey: 0,
        query: null,
        notes: [],
      },
      {
        label: 'Alerts of the host',
        description: '',
        kind: 'alerts',
        state: {
          kind: 'denied',
          reason: `You may not read ${by('.alerts-security.alerts-default')}.`,
        },
        keys: [],
        usedKey: null,
        query: null,
        notes: [],
      },
    ],
    triage: {
      answers,
      disposition: {
        verdict: 'escalates',
        contradicts: findings.slice(0, 1),
        open: findings.slice(1),
        binds: [],
      },
      evidence: [{ ...event, time: '2026-03-01T12:03:40.000Z', role: 'process_start', fields: {} }],
      evidenceLeftOut: 2,
    },
  };
}

const options = {
  now: new Date('2026-03-01T12:10:00.000Z'),
  alertUrl: 'https://kibana.example/app/publicIpDiscovery/alerts/alert-1',
  locale: 'en',
};

test('an investigation as Markdown', async () => {
  await expect(investigationMarkdown(response(), options)).toMatchFileSnapshot(
    'investigation_markdown.expected.txt'
  );
});

test('an event that is no alert of ours has no facts of an alert', () => {
  const markdown = investigationMarkdown(
    { ...response('x'), alert: null, lookup: [], source: null },
    { now: options.now, locale: 'en' }
  );
  expect(markdown.slice(0, markdown.indexOf('## Disposition'))).toBe(
    ['# Investigation of an event', '## Alert', '- **Event:** `2026-03-01T12:03:41.882Z`', ''].join(
      '\n\n'
    )
  );
  expect(markdown).toContain('at `2026-03-01T12:10:00.000Z` from an event');
});

test('says so if nothing is unresolved', () => {
  const complete = response('x');
  const markdown = investigationMarkdown(
    { ...complete, pivots: [], triage: { ...complete.triage, answers: [] } },
    options
  );
  expect(markdown).toContain('Every question has an answer');
});

test('a value of great length is written in part', () => {
  const markdown = investigationMarkdown(response('x'.repeat(5_000)), options);
  expect(markdown).toContain('(the first 1,000 of 5,000 characters)');
});

test('of a query with characters that show nothing it is said that they were written out', () => {
  const kql = (value: string) => investigationMarkdown(response(value), options);
  expect(kql('a\u202Eb')).toContain('process.name: "a⟨U+202E⟩b"');
  expect(kql('a\u202Eb')).toContain('put them back before it is run');
  expect(kql('ab')).not.toContain('put them back before it is run');
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly children?: readonly MarkdownNode[];
}

function parsed(markdown: string): MarkdownNode {
  const processor = unified().use(getDefaultEuiMarkdownParsingPlugins());
  return processor.runSync(processor.parse(markdown));
}

/** What a document is made of, whatever its texts say. */
function structure({ type, children = [] }: MarkdownNode): readonly unknown[] {
  const below = children.filter((child) => child.type !== 'text' && child.type !== 'inlineCode');
  return [type, ...below.map(structure)];
}

function links({ type, url, children = [] }: MarkdownNode): readonly unknown[] {
  return type === 'link' ? [url] : children.flatMap(links);
}

describe('whatever attackers write', () => {
  const calm = parsed(investigationMarkdown(response(), options));
  const pieces = [
    '\n\n# x',
    '\n- x',
    '\r\n1. x',
    '```',
    '`',
    '**',
    '_',
    '~~',
    '|',
    '<img src=x onerror=alert(1)>',
    '![x](//evil.example/x.png)',
    '[x](javascript:alert(1))',
    'https://evil.example/',
    'www.evil.example',
    'jdoe@evil.example',
    ':bomb:',
    '\u202E',
    '{value}',
    "'{'",
    ' ',
    '\\',
    'a',
    '!{tooltip[a](b)}',
  ];
  const hostile = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
    .map((all) => `a${all.join('')}a`);

  test('the document keeps its structure, and its only link is ours', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        // The sentence on what was written out in the query is the one addition.
        const markdown = investigationMarkdown(response(value), options).replace(
          /The query holds characters.*\n\n/g,
          ''
        );
        const document = parsed(markdown);
        expect(structure(document)).toEqual(structure(calm));
        expect(links(document)).toEqual([options.alertUrl]);
      }),
      { numRuns: 50 }
    );
  }, 30_000);
});
