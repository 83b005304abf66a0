import * as t from 'io-ts';

/**
 * The order in which Kibana's page boots. `9.5`: core and the plugins' scripts define their bundles when they run.
 * `9.6`: core and Kibana's own plugins are defined later, when translations have been loaded; a plugin's script runs
 * before that.
 */
export const bootOrder = t.keyof({ '9.5': null, '9.6': null });
export type BootOrder = t.TypeOf<typeof bootOrder>;

export function bootOrderOf(kibanaVersion: string): BootOrder {
  const minor = Number(kibanaVersion.split('.')[1]);
  return minor >= 6 ? '9.6' : '9.5';
}

/**
 * What the server tells the page before any script runs. Stands for the injected metadata of Kibana
 * (`src/core/packages/injected-metadata/common-internal/src/types.ts`) and for the lists that Kibana renders into its
 * bootstrap script (`src/core/packages/rendering/server-internal/src/bootstrap`).
 */
export const injectedMetadata = t.readonly(
  t.type({
    version: t.string,
    /** `server.basePath`, before the path of every address. */
    basePath: t.string,
    bootOrder,
    i18n: t.type({
      translationsUrl: t.string,
      locale: t.string,
      /** Those that the reader may choose from. */
      locales: t.readonlyArray(t.string),
    }),
    /** In the order in which they are loaded. */
    scripts: t.readonlyArray(t.string),
    /** Bundle id → address of its files, from the base path on, like all of these. */
    publicPaths: t.record(t.string, t.string),
    /** The plugins that core sets up: none on a page for those who are not logged in. */
    uiPlugins: t.readonlyArray(
      t.type({
        id: t.string,
        requiredPlugins: t.readonlyArray(t.string),
        optionalPlugins: t.readonlyArray(t.string),
      })
    ),
    /** Nobody on the page for those who are not logged in. */
    user: t.union([t.string, t.null]),
    users: t.readonlyArray(t.string),
  })
);
export type InjectedMetadata = t.TypeOf<typeof injectedMetadata>;

/** The element that holds it: the content security policy allows no inline script. */
export const INJECTED_METADATA_ELEMENT = 'kbn-injected-metadata';
