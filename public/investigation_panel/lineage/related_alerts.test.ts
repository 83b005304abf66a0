import { expect, test } from 'vitest';
import { exampleEvidence } from './example_evidence';
import { relatedAlerts } from './related_alerts';

const alert = (time: string, rule: string | undefined, host: string) =>
  exampleEvidence('alert', time, {
    ...(rule !== undefined && { 'kibana.alert.rule.name': rule }),
    'kibana.alert.severity': 'high',
    host: { name: host },
  });

test('alerts are put together by rule and host', () => {
  const found = relatedAlerts([
    alert('2026-03-02T09:20:00Z', 'Encoded PowerShell', 'ws-042'),
    alert('2026-03-02T09:10:00Z', 'Public IP', 'ws-042'),
    alert('2026-03-02T09:05:00Z', 'Encoded PowerShell', 'ws-042'),
    alert('2026-03-02T09:15:00Z', 'Public IP', 'ws-043'),
    alert('2026-03-02T09:16:00Z', undefined, 'ws-043'),
    exampleEvidence('lookup', '2026-03-02T09:15:00Z', { 'kibana.alert.rule.name': 'Public IP' }),
  ]);
  expect(found.map(({ rule, host, count }) => [rule, host, count])).toEqual([
    ['Encoded PowerShell', 'ws-042', 2],
    ['Public IP', 'ws-042', 1],
    ['Public IP', 'ws-043', 1],
    [undefined, 'ws-043', 1],
  ]);
  expect(found[0]).toMatchObject({ severity: 'high' });
});
