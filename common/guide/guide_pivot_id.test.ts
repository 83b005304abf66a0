import { describe, expect, test } from 'vitest';
import { rule } from '../rule';
import type { Provider } from './investigate_button';
import { guidePivotId } from './guide_pivot_id';
import { guideButtons } from './parse_guide';

const phrase = (field: string, value: string, excluded = false): Provider => ({
  queryType: 'phrase',
  field,
  value,
  excluded,
  valueType: 'string',
});

test("the rule's guide has each of the five once, in the order of its questions", () => {
  expect(guideButtons(rule.guide).map(guidePivotId)).toEqual([
    'process_events',
    'network_events',
    'child_processes',
    'user_alerts',
    'host_alerts',
  ]);
});

describe('other buttons', () => {
  const host = phrase('host.id', '{{host.id}}');
  const signal = phrase('event.kind', 'signal');
  test.each<[string, Provider[][], string | undefined]>([
    ['another order', [[host, signal]], 'host_alerts'],
    ['the same condition twice', [[host, signal, host]], 'host_alerts'],
    ['one condition more', [[host, signal, phrase('a', 'b')]], undefined],
    ['one condition less', [[signal]], undefined],
    ['excluded', [[phrase('host.id', '{{host.id}}', true), signal]], undefined],
    ['a fixed value', [[phrase('host.id', 'host-1'), signal]], undefined],
    ['two groups', [[host, signal], [host]], undefined],
    ['no group', [], undefined],
    ['exists', [[{ queryType: 'exists', field: 'host.id', excluded: false }, signal]], undefined],
  ])('%s', (_name, providers, id) => {
    expect(guidePivotId({ providers })).toBe(id);
  });
});
