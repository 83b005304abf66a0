import { describe, expect, test } from 'vitest';
import { buildNewAlert } from './build_new_alert';
import { fieldMappings } from './field_mappings';
import { STRIPPED_FIELDS } from './framework_fields';
import { stripFrameworkFields } from './strip_framework_fields';

const rule = {
  id: 'rule',
  name: 'A rule',
  tags: ['r', 'both'],
  consumer: 'own',
  revision: 3,
  params: { list: [1] },
  ruleTypeId: 'type',
  ruleTypeName: 'Type',
  producer: 'own',
  executionId: 'run',
};
const startedAt = '2026-01-02T03:04:05.000Z';

function build(payload: object): Record<string, unknown> {
  return buildNewAlert(
    { id: 'i', uuid: 'u', actionGroup: 'hit', payload },
    rule,
    startedAt,
    '9.5.4'
  );
}

describe('strips', () => {
  test.each(STRIPPED_FIELDS)('%s, dotted or nested', (field) => {
    expect(stripFrameworkFields({ [field]: 1 })).toEqual({});
    const nested = field
      .split('.')
      .reverse()
      .reduce<unknown>((inner, key) => ({ [key]: inner }), 1);
    const stripped = stripFrameworkFields(typeof nested === 'object' && nested ? nested : {});
    expect(JSON.stringify(stripped)).not.toContain('1');
  });

  test('nothing else, and leaves what it was given as it was', () => {
    const payload = {
      event: { action: 'lookup', category: ['network'] },
      'kibana.alert.reason': 'because',
      kibana: { alert: { uuid: 'x', severity: 'high' } },
    };
    expect(stripFrameworkFields(payload)).toEqual({
      event: { category: ['network'] },
      'kibana.alert.reason': 'because',
      kibana: { alert: { severity: 'high' } },
    });
    expect(payload.event.action).toBe('lookup');
  });
});

test('the framework goes before the rule, the rule before the payload', () => {
  const alert = build({
    'kibana.alert.workflow_status': 'acknowledged',
    'kibana.alert.original_time': 'then',
    'kibana.alert.status': 'recovered',
    'process.name': 'cmd.exe',
    tags: ['own', 'both'],
  });
  expect(alert).toMatchObject({
    '@timestamp': startedAt,
    'event.kind': 'signal',
    'kibana.alert.original_time': 'then',
    'kibana.alert.rule.category': 'Type',
    'kibana.alert.rule.execution.uuid': 'run',
    'kibana.alert.rule.revision': 3,
    'kibana.alert.start': startedAt,
    'kibana.alert.status': 'active',
    'kibana.alert.uuid': 'u',
    'kibana.alert.workflow_status': 'acknowledged',
    'kibana.space_ids': ['default'],
    'process.name': 'cmd.exe',
    tags: ['own', 'both', 'r'],
  });
});

test.each([
  [{}, 'open'],
  [{ kibana: { alert: { workflow_status: 'closed' } } }, 'closed'],
])('the workflow status of %j', (payload, status) => {
  expect(build(payload)['kibana.alert.workflow_status']).toBe(status);
});

test('a field map becomes nested properties, the later definition wins', () => {
  const keyword = { type: 'keyword', required: false };
  const maps = [
    {
      'a.b': keyword,
      'a.c': { ...keyword, ignore_above: 9 },
      o: { type: 'object', required: false },
    },
    { 'a.b': { type: 'date', required: false }, u: { type: 'unmapped', required: false } },
  ];
  expect(fieldMappings(maps)).toEqual({
    dynamic: false,
    properties: {
      a: { properties: { b: { type: 'date' }, c: { type: 'keyword', ignore_above: 9 } } },
      o: {},
    },
  });
});
