import { expect, test } from 'vitest';
import { bundleRegistry } from '../shell/bundle_registry';
import { readPlugin, refusePromise } from './read_plugin';

function read(exported?: unknown) {
  const bundles = bundleRegistry();
  if (exported !== undefined) bundles.define('plugin/own/public', () => exported, 0);
  return readPlugin(bundles, 'own', '9.5.4');
}

test('makes the plugin with what core tells it', () => {
  const contexts: unknown[] = [];
  const instance = { setup() {}, start() {} };
  const plugin = (context: unknown) => {
    contexts.push(context);
    return instance;
  };
  expect(read({ plugin })).toBe(instance);
  expect(contexts).toEqual([{ env: { packageInfo: { version: '9.5.4' } } }]);
});

test.each([
  ['no definition', undefined, 'not found and may have failed to load'],
  ['no plugin', { Plugin: () => ({}) }, 'should either be a function or a module'],
  ['a plugin that is no function', { plugin: {} }, 'should either be a function or a module'],
  ['nothing made', { plugin: () => undefined }, 'does not define "setup" and "start"'],
  ['no start', { plugin: () => ({ setup() {} }) }, 'does not define "setup" and "start"'],
])('refuses %s', (_name, exported, message) => {
  expect(() => read(exported)).toThrow(message);
});

test('refuses a promise', () => {
  expect(() => refusePromise('own', 'setup', Promise.resolve())).toThrow('asynchronous setup');
  expect(refusePromise('own', 'start', { a: 1 })).toEqual({ a: 1 });
});
