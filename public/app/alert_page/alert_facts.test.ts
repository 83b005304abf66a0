import { describe, expect, test } from 'vitest';
import { alertFacts } from './alert_facts';

describe('facts of an alert', () => {
  const groups = alertFacts({
    'process.name': 'powershell.exe',
    process: { pid: 4242, executable: 'C:\\powershell.exe' },
    dns: { question: { name: 'api.ipify.org' }, resolved_ip: ['203.0.113.10', '203.0.113.11'] },
  });
  const group = (id: string) => groups.find((each) => each.id === id);

  test('stand in reading order', () => {
    expect(groups.map(({ id }) => id)).toEqual(['process', 'dns', 'host', 'user']);
    expect(group('process')?.facts).toEqual([
      { field: 'process.name', texts: ['powershell.exe'] },
      { field: 'process.executable', texts: ['C:\\powershell.exe'] },
      { field: 'process.pid', texts: ['4242'] },
    ]);
  });

  test('have all values of a field', () => {
    expect(group('dns')?.facts[1]?.texts).toEqual(['203.0.113.10', '203.0.113.11']);
    expect(group('dns')?.missing).toEqual([]);
  });

  test('name what is missing and matters', () => {
    expect(group('process')?.missing).toEqual([
      'process.entity_id',
      'process.hash.sha256',
      'process.code_signature.subject_name',
      'process.code_signature.trusted',
    ]);
    expect(group('user')).toEqual({ id: 'user', facts: [], missing: ['user.name', 'user.id'] });
  });
});
