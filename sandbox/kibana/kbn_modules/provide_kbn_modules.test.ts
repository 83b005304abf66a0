import Module, { createRequire } from 'node:module';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideKbnModules } from './provide_kbn_modules';

function folder(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'kbn-modules-')));
  writeFileSync(join(directory, 'lazy.js'), 'exports.load = (name) => require(name);');
  return directory;
}

/** A `require` from within a file of the folder, as a plugin's handler would call it. */
function load(directory: string, name: string): unknown {
  const lazy: unknown = createRequire(join(directory, 'x.js'))('./lazy.js');
  const require: unknown = typeof lazy === 'object' && lazy && Reflect.get(lazy, 'load');
  if (typeof require !== 'function') throw new Error('no module');
  const required: unknown = Reflect.apply(require, undefined, [name]);
  return required;
}

test('serves the folder of the plugin, and it only, for as long as it is asked to', () => {
  const original: unknown = Reflect.get(Module, '_load');
  const [plugin, other] = [folder(), folder()];
  const takeAway = provideKbnModules(plugin);
  const takeAwayAgain = provideKbnModules(plugin);
  expect(load(plugin, '@kbn/core/server')).toHaveProperty('DEFAULT_APP_CATEGORIES.security');
  expect(load(plugin, 'node:path')).toHaveProperty('join');
  expect(() => load(plugin, '@kbn/lens-plugin/server')).toThrow('the sandbox stands in for');
  expect(() => load(plugin, '@kbn/toString')).toThrow('the sandbox stands in for');
  expect(() => load(other, '@kbn/core/server')).toThrow("Cannot find module '@kbn/core/server'");
  takeAway();
  takeAway();
  expect(load(plugin, '@kbn/config-schema')).toHaveProperty('schema.object');
  takeAwayAgain();
  expect(() => load(plugin, '@kbn/core/server')).toThrow("Cannot find module '@kbn/core/server'");
  expect(Reflect.get(Module, '_load')).toBe(original);
});
