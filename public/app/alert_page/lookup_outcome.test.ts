import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../../../common/event';
import { lookupOutcome, outcomeAddresses, outcomeLabel, outcomeStatus } from './lookup_outcome';

const SOURCE = 'kibana.alert.public_ip_discovery.source';
const question = { 'dns.question.name': 'api.ipify.org' };

describe('the outcome of a lookup by one alert', () => {
  test.each<[string, EventDocument, readonly [string, string | undefined, readonly string[]]]>([
    [
      'the question only',
      {
        ...question,
        [SOURCE]: 'endpoint',
        'kibana.alert.original_event.action': 'lookup_requested',
        'dns.Ext.status': '87',
      },
      ['Request', undefined, []],
    ],
    [
      'resolved',
      { ...question, [SOURCE]: 'endpoint', dns: { resolved_ip: ['203.0.113.10'] } },
      ['Resolved', undefined, ['203.0.113.10']],
    ],
    [
      'failed',
      {
        ...question,
        [SOURCE]: 'endpoint',
        'kibana.alert.original_event.action': 'lookup_result',
        'dns.Ext.status': '9003',
      },
      ['Failed', 'DNS_ERROR_RCODE_NAME_ERROR', []],
    ],
    [
      'without an address',
      { ...question, [SOURCE]: 'endpoint', 'kibana.alert.original_event.outcome': 'success' },
      ['Answered without an address', undefined, []],
    ],
    ['open', { ...question, [SOURCE]: 'endpoint' }, ['Unresolved', undefined, []]],
    [
      'of a source that only its content tells',
      {
        ...question,
        'kibana.alert.original_event.dataset': 'endpoint.events.network',
        'dns.resolved_ip': '203.0.113.1',
      },
      ['Resolved', undefined, ['203.0.113.1']],
    ],
    ['of no known source', question, ['Unresolved', undefined, []]],
  ])('%s', (_name, alert, expected) => {
    const outcome = lookupOutcome(alert);
    expect([outcomeLabel(outcome), outcomeStatus(outcome), outcomeAddresses(outcome)]).toEqual(
      expected
    );
  });
});
