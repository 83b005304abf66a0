import { expect, test } from 'vitest';
import { bundleRegistry } from './bundle_registry';

test('evaluates a module each time it is asked for, and not before', () => {
  const bundles = bundleRegistry();
  const required: unknown[] = [];
  bundles.define('plugin/a/public', (key) => required.push(key), 7);
  expect([bundles.has('plugin/a/public'), required]).toEqual([true, []]);
  expect([bundles.get('plugin/a/public'), bundles.get('plugin/a/public')]).toEqual([1, 2]);
  expect(required).toEqual([7, 7]);
});

test('refuses a key twice, and one that there is not', () => {
  const bundles = bundleRegistry();
  const define = () => bundles.define('a', () => ({}), 'a');
  define();
  expect(define).toThrow('__kbnBundles__ already has a module defined for "a"');
  expect(() => bundles.get('constructor')).toThrow(
    '__kbnBundles__ does not have a module defined for "constructor"'
  );
});
