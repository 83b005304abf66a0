import { describe, expect, test } from 'vitest';
import { askedNames } from './asked_names';
import { destinationName, destinations } from './destinations';
import { exampleEvidence } from './example_evidence';
import { lookups } from './lookups';

const at = (second: number) => `2026-03-02T09:15:${String(second).padStart(2, '0')}.000Z`;
const connection = (second: number, ip: string, port = 443) =>
  exampleEvidence('connection', at(second), { destination: { ip, port } });
const lookup = (role: 'lookup' | 'other_lookup', name: string, ips: readonly string[]) =>
  exampleEvidence(role, at(4), {
    'event.module': 'endpoint',
    'event.action': 'lookup_result',
    'dns.Ext.status': 9003,
    'dns.question.name': name,
    'dns.resolved_ip': ips,
  });

const found = (...evidence: Parameters<typeof destinations>[0]) =>
  destinations(evidence, askedNames(lookups(evidence)));

describe('destinations', () => {
  test('repeated connections are one, with their number and times', () => {
    const [one, ...others] = found(
      connection(30, '203.0.113.10'),
      connection(10, '203.0.113.10'),
      connection(20, '203.0.113.10')
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      name: '203.0.113.10:443',
      count: 3,
      span: { first: Date.parse(at(10)), last: Date.parse(at(30)) },
    });
    expect(one?.events.map(({ time }) => time)).toEqual([at(10), at(20), at(30)]);
  });

  test('other ports are other destinations', () => {
    const names = found(connection(1, '192.0.2.1'), connection(2, '192.0.2.1', 8443)).map(
      ({ name }) => name
    );
    expect(names).toEqual(['192.0.2.1:443', '192.0.2.1:8443']);
  });

  test('what the investigated lookup resolved comes first', () => {
    const evidence = [
      connection(5, '198.51.100.7'),
      connection(6, '192.0.2.7'),
      connection(7, '203.0.113.10'),
      lookup('lookup', 'api.ipify.org', ['203.0.113.10']),
      lookup('other_lookup', 'cdn.example', ['192.0.2.7']),
    ];
    expect(found(...evidence).map(({ name, resolution }) => [name, resolution])).toEqual([
      ['203.0.113.10:443', { kind: 'investigated_lookup' }],
      ['198.51.100.7:443', { kind: 'not_resolved' }],
      ['192.0.2.7:443', { kind: 'other_lookup', name: 'cdn.example' }],
    ]);
  });

  test.each([
    ['letter case', '2001:DB8::10', '2001:db8::10', 'investigated_lookup'],
    ['long IPv6', '2001:db8:0:0:0:0:0:10', '2001:db8::10', 'investigated_lookup'],
    ['IPv4 written as IPv6', '::ffff:203.0.113.10', '203.0.113.10', 'investigated_lookup'],
    ['another address', '203.0.113.1', '203.0.113.10', 'not_resolved'],
  ])('%s', (_case, ip, resolved, expected) => {
    const [one] = found(connection(5, ip), lookup('lookup', 'api.ipify.org', [resolved]));
    expect(one?.resolution.kind).toBe(expected);
  });

  test('without a recorded answer nothing is said of addresses', () => {
    const request = exampleEvidence('lookup', at(4), {
      'event.module': 'endpoint',
      'event.action': 'lookup_requested',
      'dns.question.name': 'api.ipify.org',
    });
    expect(found(connection(5, '192.0.2.1'), request)[0]?.resolution.kind).toBe('not_known');
    expect(found(connection(5, '192.0.2.1'))[0]?.resolution.kind).toBe('not_known');
  });

  test('after a failed lookup every address is another', () => {
    const evidence = [connection(5, '192.0.2.1'), lookup('lookup', 'api.ipify.org', [])];
    expect(found(...evidence)[0]?.resolution.kind).toBe('not_resolved');
  });

  test.each([
    [{ as: { organization: { name: 'Example Hosting' } }, domain: 'a.example' }, 'Example Hosting'],
    [{ domain: 'a.example' }, 'a.example'],
    [{}, undefined],
  ])('the owner of %j', (destination, owner) => {
    const event = exampleEvidence('connection', at(1), {
      destination: { ip: '192.0.2.1', ...destination },
    });
    expect(found(event)[0]?.owner).toBe(owner);
  });
});

test.each([
  [{ 'destination.ip': '2001:db8::1', 'destination.port': 443 }, '[2001:db8::1]:443'],
  [{ 'destination.ip': '192.0.2.1' }, '192.0.2.1'],
  [{ 'destination.address': '192.0.2.1', 'destination.port': '80' }, '192.0.2.1:80'],
  [{ 'destination.domain': 'a.example', 'destination.port': 80 }, 'a.example:80'],
  [{ 'destination.port': 80 }, undefined],
  [{}, undefined],
])('the destination of %j', (fields, expected) => {
  expect(destinationName(exampleEvidence('connection', null, fields))).toBe(expected);
});
