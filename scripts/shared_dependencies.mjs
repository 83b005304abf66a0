/**
 * The modules that the browser side takes from Kibana's page instead of bundling its own copy, each with its place below
 * `window.__kbnSharedDeps__`: the part of `kbn-ui-shared-deps-src/src/definitions.js` that is the same in 9.4 to 9.6 and
 * is used here. The build refuses every other `@kbn/*` module.
 *
 * Kibana lists fp-ts without `lib/`. The two spellings are CommonJS and ES builds of the same functions over plain
 * data, so the one that is shared serves both.
 */
export const sharedDependencies = {
  '@elastic/eui': 'ElasticEui',
  '@emotion/react': 'EmotionReact',
  '@kbn/i18n': 'KbnI18n',
  '@kbn/i18n-react': 'KbnI18nReact',
  '@kbn/react-kibana-context-render': 'KbnReactKibanaContextRender',
  'fp-ts/lib/Either': 'FpTs.either',
  'io-ts': 'IoTs',
  moment: 'Moment',
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router-dom': 'ReactRouterDom',
  rxjs: 'Rxjs',
};
