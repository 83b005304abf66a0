import { expect, test } from 'vitest';
import { FeatureRegistry } from './feature_registry';

const alerting = [{ ruleTypeId: 'type', consumers: ['own', 'alerts'] }];
const shared = { app: ['own'], catalogue: ['c'], management: { insights: ['triggersActions'] } };
const savedObject = { all: [], read: [] };
const read = {
  ...shared,
  api: ['rac'],
  alerting: { rule: { read: alerting }, alert: { read: alerting } },
  savedObject,
  ui: ['show'],
};
const all = { ...read, alerting: { rule: { all: alerting }, alert: { all: alerting } } };
const category = { id: 'securitySolution', label: 'Security' };
const feature = {
  id: 'own',
  name: 'Own',
  category,
  ...shared,
  alerting,
  privileges: { all, read },
};
const both = (change: object) => ({ all: { ...all, ...change }, read: { ...read, ...change } });
const otherType = [{ ruleTypeId: 'other', consumers: ['own'] }];
const otherConsumer = [{ ruleTypeId: 'type', consumers: ['other'] }];
const oneConsumer = { read: [{ ruleTypeId: 'type', consumers: ['own'] }] };

test.each([
  ['an unknown key', { scope: ['security'] }, '[scope]: definition for this key is missing'],
  ['an unknown privilege', { privileges: { all, read, write: all } }, '[privileges.write]'],
  [
    'an unknown key of a privilege',
    { privileges: both({ scope: [] }) },
    '[privileges.all.scope]: definition for this key is missing',
  ],
  [
    'a newer alerting key',
    { privileges: both({ alerting: { rule: { all: alerting, enable: alerting } } }) },
    '[privileges.all.alerting.rule.enable]',
  ],
  ['a missing savedObject', { privileges: both({ savedObject: undefined }) }, 'privileges'],
  ['a missing ui', { privileges: both({ ui: undefined }) }, 'ui'],
  ['no category', { category: undefined }, 'category'],
  ['a bad id', { id: 'own feature' }, 'Does not satisfy regexp'],
  ['a forbidden id', { id: 'management' }, '[management] is not allowed'],
  ['a bad capability', { privileges: both({ ui: ['a b'] }) }, '[privileges.all.ui.0]'],
  [
    'an undeclared app',
    { privileges: both({ app: ['own', 'x'] }) },
    'Feature privilege own.all has unknown app entries: x',
  ],
  ['an undeclared catalogue entry', { catalogue: [] }, 'unknown catalogue entries: c'],
  [
    'an undeclared management section',
    { management: {} },
    'has unknown management section: insights',
  ],
  [
    'an undeclared management entry',
    { privileges: both({ management: { insights: ['x'] } }) },
    'unknown management entries for section insights: x',
  ],
  [
    'an undeclared rule type',
    { privileges: both({ alerting: { rule: { all: otherType } } }) },
    'has unknown ruleTypeId: other',
  ],
  [
    'an undeclared consumer',
    { privileges: both({ alerting: { alert: { all: otherConsumer } } }) },
    'Feature privilege own.all.type has unknown consumer: other',
  ],
  ['an ungranted app', { app: ['own', 'kibana'] }, 'are not granted to any privileges: kibana'],
  ['an ungranted catalogue entry', { catalogue: ['c', 'd'] }, 'granted to any privileges: d'],
  [
    'an ungranted management entry',
    { management: { insights: ['triggersActions', 'more'] } },
    'granted to any privileges: more',
  ],
  ['an ungranted rule type', { alerting: [...alerting, ...otherType] }, 'privileges: other'],
  [
    'an ungranted consumer',
    { privileges: both({ alerting: { rule: oneConsumer, alert: oneConsumer } }) },
    'are not granted to any privileges: alerts',
  ],
])('refuses %s', (_name, change, message) => {
  const register = () => new FeatureRegistry().registerKibanaFeature({ ...feature, ...change });
  expect(register).toThrow(message);
});

test('refuses a feature twice, and any after setup', () => {
  const registry = new FeatureRegistry();
  registry.registerKibanaFeature(feature);
  expect(() => registry.registerKibanaFeature(feature)).toThrow('own is already registered');
  registry.lock();
  expect(() => registry.registerKibanaFeature({ ...feature, id: 'more' })).toThrow(
    "Features are locked, can't register new features. Attempt to register more failed."
  );
});

test('grants by level', () => {
  const registry = new FeatureRegistry();
  registry.registerKibanaFeature(feature);
  const may = (level: 'all' | 'read' | 'none') =>
    (['read', 'write'] as const).filter(
      (access) => registry.authorizedConsumers(level, 'type', 'alert', access).size > 0
    );
  expect([may('all'), may('read'), may('none')]).toEqual([['read', 'write'], ['read'], []]);
  expect([...registry.apiPrivileges('read')]).toEqual(['rac']);
  expect([...registry.apiPrivileges('none')]).toEqual([]);
  expect(registry.capabilities('none')).toEqual({ own: { show: false }, navLinks: { own: false } });
  expect(registry.capabilities('all')).toEqual({ own: { show: true }, navLinks: { own: true } });
});
