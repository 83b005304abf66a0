/** What Kibana's page puts on `window`. */
interface KbnBundles {
  has(key: string): boolean;
  define(key: string, bundleRequire: (moduleKey: unknown) => unknown, moduleKey: unknown): void;
  get(key: string): unknown;
}

interface Window {
  __kbnBundles__: KbnBundles;
  __kbnPublicPath__: Readonly<Record<string, string>>;
  __kbnThemeTag__: string;
  __kbnSharedDeps__: Readonly<Record<string, unknown>>;
  /** Kibana 9.6: settled when core and its plugins have been defined. */
  __kbnPluginsLoaded?: Promise<void>;
}
