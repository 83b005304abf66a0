import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { INSTALLED_PLUGIN } from '../support/installed_plugin';

/** The browser side as it is installed. */
export const PUBLIC = join(INSTALLED_PLUGIN, 'target/public');
export const ENTRY = 'publicIpDiscovery.plugin.js';
/** Where Kibana serves it: base path, digest of the build, version of the plugin. */
export const PUBLIC_URL =
  'http://kibana.example/base/d1g3st/bundles/plugin/publicIpDiscovery/1.0.0/';

const CORE = 'entry/core/public';

/** The part of Kibana's page that a bundle of a plugin touches, and what the bundle does to it. */
export interface KibanaPage {
  /** Core and the other plugins come up: before the script in 9.4 and 9.5, after it in 9.6. */
  registerCore(): void;
  /** The page reaches the script tag of the plugin. */
  runEntry(): void;
  /** As core asks for a plugin. */
  get(key: string): unknown;
  /** Bundle keys that were defined, in order. */
  readonly defined: readonly string[];
  /** Bundle keys that were asked for, by whomever. */
  readonly asked: readonly string[];
  /** Shared dependencies that were read. */
  readonly shared: readonly string[];
  /** Scripts that were loaded by the bundle. */
  readonly loaded: readonly string[];
}

interface Script {
  src: string;
  onload?: (event: { type: string; target: Script }) => void;
  setAttribute(): void;
}

/** @param missing shared dependencies that this Kibana does not have */
export function openPage(missing: readonly string[] = []): KibanaPage {
  const bundles = new Map<string, () => unknown>();
  const defined: string[] = [];
  const asked: string[] = [];
  const shared: string[] = [];
  const loaded: string[] = [];

  function define(key: string, bundleRequire: (moduleKey: string) => unknown, moduleKey: string) {
    if (bundles.has(key)) throw new Error(`${key} is defined already`);
    bundles.set(key, () => bundleRequire(moduleKey));
    defined.push(key);
  }
  function get(key: string): unknown {
    asked.push(key);
    const evaluate = bundles.get(key);
    if (evaluate === undefined) throw new Error(`${key} is not defined`);
    return evaluate();
  }

  const document = {
    currentScript: { tagName: 'SCRIPT', src: `${PUBLIC_URL}${ENTRY}` },
    getElementsByTagName: () => [],
    createElement: (): Script => ({ src: '', setAttribute: () => undefined }),
    head: {
      appendChild(script: Script) {
        loaded.push(script.src);
        run(basename(script.src));
        script.onload?.({ type: 'load', target: script });
      },
    },
  };
  const window = {
    document,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    __kbnBundles__: { define, get, has: (key: string) => bundles.has(key) },
    __kbnSharedDeps__: new Proxy(
      {},
      {
        get(_target, name) {
          shared.push(String(name));
          return missing.includes(String(name)) ? undefined : anything();
        },
      }
    ),
  };
  const context = createContext({ ...window, window });

  function run(name: string) {
    runInContext(readFileSync(join(PUBLIC, name), 'utf8'), context, { filename: name });
  }

  return {
    registerCore: () => define(CORE, () => ({}), CORE),
    runEntry: () => run(ENTRY),
    get,
    defined,
    asked,
    shared,
    loaded,
  };
}

/** A value with every property, callable in every way, for modules that are not under test. */
function anything(): object {
  const value: object = new Proxy(function () {}, {
    get: (_target, name) => (name === Symbol.toPrimitive ? () => 'anything' : value),
    apply: () => value,
    construct: () => value,
  });
  return value;
}

/** Calls a method of a value that came out of the page. */
export function call(target: unknown, name: string, ...values: readonly unknown[]): unknown {
  if (typeof target !== 'object' || target === null) throw new Error(`There is no ${name}.`);
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new Error(`${name} is no function.`);
  const result: unknown = Reflect.apply(method, target, values);
  return result;
}
