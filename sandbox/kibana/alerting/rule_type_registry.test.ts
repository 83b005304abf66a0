import { expect, test } from 'vitest';
import { createLogger } from '../logger';
import { alertingConfig } from './alerting_config';
import { RuleTypeRegistry, type AnyRuleType } from './rule_type_registry';

function ruleType(changes: Partial<AnyRuleType> = {}): AnyRuleType {
  return {
    id: 'a.b-c_D1',
    name: 'Type',
    category: 'securitySolution',
    producer: 'own',
    solution: 'security',
    minimumLicenseRequired: 'basic',
    isExportable: true,
    actionGroups: [{ id: 'hit', name: 'Hit' }],
    defaultActionGroupId: 'hit',
    validate: { params: { validate: (params) => params } },
    executor: () => Promise.resolve({ state: {} }),
    ...changes,
  };
}

const registry = (config = alertingConfig()) =>
  new RuleTypeRegistry(
    config,
    createLogger(() => {})
  );

test.each<[string, object, string]>([
  ['a bad id', { id: 'a b/c' }, 'expected RuleType Id not to include invalid characters:  , /'],
  ['an unknown licence', { minimumLicenseRequired: 'free' }, '"free" is not a valid license type'],
  ['a bad timeout', { ruleTaskTimeout: '5 minutes' }, 'has invalid timeout: string is not a valid'],
  ['a timeout of nothing', { ruleTaskTimeout: '0m' }, 'not a valid duration: 0m'],
  ['a bad interval', { defaultScheduleInterval: '1w' }, 'has invalid default interval'],
  [
    'alerts that outlive a timeout while they recover',
    { cancelAlertsOnRuleTimeout: false },
    'cannot have both cancelAlertsOnRuleTimeout set to false and autoRecoverAlerts set to true',
  ],
  [
    'the reserved action group',
    { actionGroups: [{ id: 'recovered', name: 'x' }] },
    'Action groups [recovered] are reserved by the framework.',
  ],
  [
    'an action group that is for recovery too',
    { recoveryActionGroup: { id: 'hit', name: 'x' } },
    'Action group [hit] cannot be used as both a recovery and an active action group.',
  ],
])('refuses %s', (_name, changes, message) => {
  expect(() => registry().registerType({ ...ruleType(), ...changes })).toThrow(message);
});

test('refuses a type twice, a frozen one, and any after setup', () => {
  const types = registry();
  types.registerType(ruleType());
  expect(() => types.registerType(ruleType())).toThrow('"a.b-c_D1" is already registered.');
  expect(() => types.registerType(Object.freeze(ruleType({ id: 'frozen' })))).toThrow(TypeError);
  types.lock();
  expect(() => types.registerType(ruleType({ id: 'late' }))).toThrow('after the task manager');
});

test('changes the object it is given, as Kibana does', () => {
  const type = ruleType();
  registry().registerType(type);
  expect(type).toMatchObject({
    ruleTaskTimeout: '5m',
    autoRecoverAlerts: true,
    cancelAlertsOnRuleTimeout: true,
    doesSetRecoveryContext: false,
    actionVariables: { context: [], params: [] },
  });
});

test('allows alerts after a timeout if they do not recover', () => {
  const type = ruleType({ cancelAlertsOnRuleTimeout: false, autoRecoverAlerts: false });
  expect(() => registry().registerType(type)).not.toThrow();
});

test('types of one context must agree, but for whether they write', () => {
  const types = registry();
  const alerts = { context: 'own', mappings: { fieldMap: {} }, shouldWrite: true };
  types.registerType(ruleType({ id: 'one', alerts }));
  types.registerType(ruleType({ id: 'two', alerts: { ...alerts, shouldWrite: false } }));
  expect(() =>
    types.registerType(ruleType({ id: 'three', alerts: { ...alerts, useEcs: true } }))
  ).toThrow('own has already been registered with different options');
});

test('leaves out disabled types in silence, and takes the timeout of the configuration', () => {
  const types = registry(alertingConfig({ disabledRuleTypes: ['off'], timeout: '9m' }));
  types.registerType(ruleType({ id: 'off' }));
  expect(types.has('off')).toBe(false);
  expect(() => types.get('off')).toThrow('Rule type "off" is not registered.');
  types.registerType(ruleType({ ruleTaskTimeout: '1m' }));
  expect(types.get('a.b-c_D1').ruleTaskTimeout).toBe('9m');
});

test.each([5_001, 0, NaN])('refuses %s as the limit of alerts', (maxAlerts) => {
  expect(() => alertingConfig({ maxAlerts })).toThrow('[rules.run.alerts.max]');
});
