import { expect, test } from 'vitest';
import { contractsFor, providedPlugins } from './provided_plugins';

const provided = providedPlugins('9.5.4', { prepend: (path) => path }, () => Promise.resolve());

test('a plugin gets what it has declared, as far as it is there', () => {
  const manifest = { requiredPlugins: ['alerting'], optionalPlugins: ['share', 'lens'] };
  expect(Object.keys(contractsFor(manifest, provided, 'start'))).toEqual(['alerting', 'share']);
});

test('a rule type is registered once', () => {
  const { triggersActionsUi } = contractsFor(
    { requiredPlugins: ['triggersActionsUi'], optionalPlugins: [] },
    provided,
    'setup'
  );
  const register: unknown = Reflect.get(
    Reflect.get(triggersActionsUi ?? {}, 'ruleTypeRegistry') ?? {},
    'register'
  );
  if (typeof register !== 'function') throw new Error('there is no registry');
  const registerOwn = (): unknown => Reflect.apply(register, undefined, [{ id: 'own' }]);
  registerOwn();
  expect(registerOwn).toThrow('Object type "own" is already registered.');
});
