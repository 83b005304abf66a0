import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEventDocument } from '../event';
import { dataSources } from './data_sources';
import { describeLookup } from './describe_lookup';
import { recogniseSource } from './recognise_source';
import { resolvePivotKey } from './resolve_pivot_key';

/** Names that steer the code under test into its branches, and names that break careless readers. */
const keys = [
  'agent',
  'agent.type',
  'event',
  'event.dataset',
  'event.module',
  'event.action',
  'data_stream',
  'dataset',
  'module',
  'action',
  'type',
  'dns',
  'dns.question.name',
  'dns.resolved_ip',
  'dns.Ext.status',
  'question',
  'name',
  'resolved_ip',
  'crowdstrike',
  'crowdstrike.QueryStatus',
  'crowdstrike.IP4Records',
  'sentinel_one_cloud_funnel',
  'endgame',
  'sysmon',
  'sysmon.dns.status',
  'winlog',
  'winlog.channel',
  'tags',
  'message',
  'host',
  'user',
  'user.id',
  'process',
  'process.entity_id',
  'kibana.alert.ancestors',
  'kibana.alert.original_time',
  'index',
  '__proto__',
  'constructor',
  'toString',
];

const leaves = fc.oneof(
  fc.constantFrom(
    'endpoint',
    'winlogbeat',
    'forwarded',
    'lookup_requested',
    '87',
    '9003',
    'S-1-5-18'
  ),
  fc.constantFrom('a;;b;', '-', '<unknown process>', '\\', ' with status 99 Results'),
  fc.string(),
  fc.double(),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null)
);

const { document } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaves, tie('document'), fc.array(tie('value'))),
  document: fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value')),
}));

test('no document makes a reader throw, and what they give is well formed', () => {
  fc.assert(
    fc.property(document, fc.option(fc.string(), { nil: undefined }), (event, index) => {
      if (!isEventDocument(event)) return;
      const recognised = recogniseSource(event, index);
      expect(recognised === undefined || dataSources.includes(recognised)).toBe(true);
      for (const text of Object.values(describeLookup(event))) expect(text).toBeTypeOf('string');
      for (const source of dataSources) {
        const addresses = source.resolvedAddresses(event);
        expect(addresses.every((address) => address.trim() === address && address !== '')).toBe(
          true
        );
        const outcome = source.dnsOutcome(event);
        if (outcome.kind === 'resolved') expect(outcome.addresses.length).toBeGreaterThan(0);
        else expect(outcome.reason).not.toBe('');
        for (const pivot of Object.values(source.pivots)) {
          for (const key of pivot.keys) {
            const resolved = resolvePivotKey(key, event, source);
            if (resolved.kind === 'unaskable') expect(resolved.missing.length).toBeGreaterThan(0);
            else expect(resolved.clauses.every((clause) => clause.values.length > 0)).toBe(true);
          }
        }
      }
    })
  );
});

test('any JSON object is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      if (!isEventDocument(value)) return;
      recogniseSource(value);
      describeLookup(value);
      for (const source of dataSources) source.dnsOutcome(value);
    })
  );
});
