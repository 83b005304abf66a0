import { describe, expect, test } from 'vitest';
import { dataSource, dataSources } from './data_sources';
import { meaningfulValue } from './meaningful_value';

describe('meaningfulValue', () => {
  test.each([
    ['process.entity_id', '{00000000-0000-0000-0000-000000000000}', 'all zeros'],
    ['process.entity_id', '00000000-0000-0000-0000-000000000000', 'all zeros'],
    ['process.hash.sha1', '0000000000000000000000000000000000000000', 'all zeros'],
    ['process.executable', '<unknown process>', 'had ended'],
    ['process.executable', '&lt;unknown process&gt;', 'had ended'],
    ['user.name', '', 'empty'],
    ['user.name', '  ', 'empty'],
    ['winlog.event_data.User', '-', 'dash'],
  ])('%s: %j identifies nothing', (field, value, reason) => {
    expect(meaningfulValue(field, value)).toEqual({
      kind: 'meaningless',
      reason: expect.stringContaining(reason),
    });
  });

  test.each([
    ['process.entity_id', '{00000000-0000-0000-0000-000000000001}'],
    ['process.entity_id', '9007199254740993'],
    ['process.pid', 0],
    ['process.pid', 9007199254740993n],
    ['process.name', '0'],
    ['process.name', 'unknown process'],
    ['process.code_signature.trusted', false],
    ['user.id', 'S-1-5-18'],
  ])('%s: %s identifies something', (field, value) => {
    expect(meaningfulValue(field, value)).toEqual({ kind: 'meaningful', value });
  });

  test('the account of the Sysmon service is not the user, on the Sysmon sources alone', () => {
    const sources = dataSources.filter(
      (source) => meaningfulValue('user.id', 'S-1-5-18', source).kind === 'meaningless'
    );
    expect(sources.map((source) => source.id)).toEqual([
      'windows_forwarded',
      'windows_sysmon_operational',
      'winlogbeat',
    ]);
    expect(meaningfulValue('user.id', 'S-1-5-19', dataSource('winlogbeat')).kind).toBe(
      'meaningful'
    );
    expect(meaningfulValue('related.user', 'S-1-5-18', dataSource('winlogbeat')).kind).toBe(
      'meaningful'
    );
  });
});
