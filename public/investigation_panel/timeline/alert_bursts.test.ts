import { expect, test } from 'vitest';
import { exampleEvidence } from '../lineage/example_evidence';
import { alertBursts } from './alert_bursts';

const alert = (time: string | null, rule: string, id: string) =>
  exampleEvidence('alert', time, { 'kibana.alert.rule.name': rule }, id);

test('alerts of one rule within half a minute are one burst', () => {
  const found = alertBursts([
    alert('2026-03-02T09:15:00Z', 'A', '1'),
    alert('2026-03-02T09:15:10Z', 'B', '2'),
    alert('2026-03-02T09:15:30Z', 'A', '3'),
    alert('2026-03-02T09:15:31Z', 'A', '4'),
    alert(null, 'A', '5'),
    alert(null, 'A', '6'),
    exampleEvidence('lookup', '2026-03-02T09:15:00Z'),
  ]);
  expect(found.map((burst) => burst.map(({ id }) => id))).toEqual([
    ['1', '3'],
    ['4'],
    ['5', '6'],
    ['2'],
  ]);
});
