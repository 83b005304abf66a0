import { expect, test } from 'vitest';
import { rule } from '../rule';
import type { Provider } from './investigate_button';
import { guideButtons } from './parse_guide';
import { pivotKind, type PivotKind } from './pivot_kind';

const is = (field: string, value: string, excluded = false): Provider => ({
  field,
  excluded,
  queryType: 'phrase',
  value,
  valueType: 'string',
});
const isAnyOf = (field: string, values: readonly string[]): Provider => ({
  field,
  excluded: false,
  queryType: 'phrases',
  values,
  valueType: 'string',
});
const process = is('event.category', 'process');
const network = is('event.category', 'network');
const signal = is('event.kind', 'signal');
const parent = is('process.parent.entity_id', '{{process.entity_id}}');
const host = is('host.id', '{{host.id}}');

test('of the buttons of the rule', () => {
  expect(guideButtons(rule.guide).map(pivotKind)).toEqual([
    'process_events',
    'network_events',
    'child_processes',
    'alerts',
    'alerts',
  ]);
});

test.each<[string, Provider[][], PivotKind]>([
  ['a process', [[host, process]], 'process_events'],
  ['a list of one', [[isAnyOf('event.category', ['network'])]], 'network_events'],
  ['a list of two', [[isAnyOf('event.category', ['network', 'process'])]], 'events'],
  ['a parent alone', [[parent]], 'child_processes'],
  ['another field of the parent', [[is('process.parent.name', 'a'), process]], 'child_processes'],
  ['network events of children', [[parent, network]], 'network_events'],
  ['alerts of a process', [[signal, process, parent]], 'alerts'],
  ['a category that is excluded', [[is('event.category', 'process', true)]], 'events'],
  ['a parent that is excluded', [[is('process.parent.name', 'a', true)]], 'events'],
  [
    'any parent',
    [[{ field: 'process.parent.pid', excluded: false, queryType: 'exists' }]],
    'events',
  ],
  ['any category', [[{ field: 'event.category', excluded: false, queryType: 'exists' }]], 'events'],
  ['a name that only begins alike', [[is('process.parental', 'a')]], 'events'],
  ['another category', [[is('event.category', 'file')]], 'events'],
  ['groups of one kind', [[host, process], [process]], 'process_events'],
  ['groups of several kinds', [[process], [network]], 'events'],
])('of %s', (_what, providers, kind) => {
  expect(pivotKind({ providers })).toBe(kind);
});
