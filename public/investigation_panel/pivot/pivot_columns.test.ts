import { describe, expect, test } from 'vitest';
import type { PivotKind } from '../../../common/api';
import type { EventDocument } from '../../../common/event';
import { pivotColumns } from './pivot_columns';

const row = (kind: PivotKind, event: EventDocument) =>
  Object.fromEntries(pivotColumns(kind).map(({ id, texts }) => [id, texts(event).join(', ')]));

describe('columns of a pivot', () => {
  test.each<[PivotKind, EventDocument, Record<string, string>]>([
    [
      'process_events',
      {
        event: { action: 'start' },
        process: {
          name: 'powershell.exe',
          command_line: 'powershell -nop',
          parent: { name: 'winword.exe' },
        },
        user: { name: 'jdoe', domain: 'ACME' },
      },
      {
        action: 'start',
        process: 'powershell.exe',
        command_line: 'powershell -nop',
        parent: 'winword.exe',
        user: 'ACME\\jdoe',
      },
    ],
    [
      'network_events',
      {
        'event.action': 'connection_attempted',
        'destination.ip': '203.0.113.10',
        'destination.port': 443,
        'destination.as.organization.name': 'Example',
      },
      {
        action: 'connection_attempted',
        destination: '203.0.113.10:443',
        organization: 'Example',
        domain: '',
        resolved: '',
      },
    ],
    [
      'child_processes',
      {
        process: {
          name: 'whoami.exe',
          code_signature: { subject_name: 'Microsoft Windows', trusted: false },
        },
      },
      {
        process: 'whoami.exe',
        command_line: '',
        executable: '',
        signer: 'Microsoft Windows, not trusted',
      },
    ],
    [
      'alerts',
      { 'kibana.alert.rule.name': 'A rule', 'kibana.alert.workflow_status': 'open' },
      { rule: 'A rule', reason: '', severity: '', status: 'open' },
    ],
    [
      'events',
      { event: { category: ['network', 'process'] }, host: { name: 'ws-1' } },
      { category: 'network, process', action: '', host: 'ws-1', process: '' },
    ],
  ])('%s', (kind, event, expected) => {
    expect(row(kind, event)).toEqual(expected);
  });

  test.each<[string, EventDocument, string]>([
    ['an IPv6 address', { destination: { ip: '2001:db8::1', port: 443 } }, '[2001:db8::1]:443'],
    ['no port', { destination: { ip: '203.0.113.10' } }, '203.0.113.10'],
    ['a name only', { destination: { domain: 'example.org', port: 80 } }, 'example.org:80'],
    ['a port only', { destination: { port: 80 } }, ''],
  ])('destination: %s', (_name, event, expected) => {
    expect(row('network_events', event)['destination']).toBe(expected);
  });

  test('a parent without a name is told by its file', () => {
    const event = { process: { parent: { executable: 'C:\\a.exe' } } };
    expect(row('process_events', event)['parent']).toBe('C:\\a.exe');
  });

  test('an unsigned child is told as such', () => {
    const event = { process: { code_signature: { exists: false, trusted: false } } };
    expect(row('child_processes', event)['signer']).toBe('unsigned');
  });
});
