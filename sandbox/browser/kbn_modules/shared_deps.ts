import * as KbnDatemath from '@elastic/datemath';
import * as ElasticEui from '@elastic/eui';
import * as EmotionCache from '@emotion/cache';
import * as EmotionReact from '@emotion/react';
import * as either from 'fp-ts/lib/Either';
import * as fpTsFunction from 'fp-ts/lib/function';
import * as pipeable from 'fp-ts/lib/pipeable';
import * as History from 'history';
import * as IoTs from 'io-ts';
import Moment from 'moment';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as ReactRouter from 'react-router';
import * as ReactRouterDom from 'react-router-dom';
import * as Rxjs from 'rxjs';
import * as KbnI18n from './i18n';
import * as KbnI18nReact from './i18n_react';
import * as KbnReactKibanaContextRender from './react_kibana_context_render';

/**
 * Stands for `kbn-ui-shared-deps-src.js`
 * (`src/platform/packages/private/kbn-ui-shared-deps-src/src/{entry,definitions}.js`): the one instance of each library
 * that all of the page uses. Of Kibana's list it has what the plugin and the sandbox's core use.
 */
window.__kbnSharedDeps__ = {
  ElasticEui,
  EmotionCache,
  EmotionReact,
  FpTs: { either, function: fpTsFunction, pipeable },
  History,
  IoTs,
  KbnDatemath,
  KbnI18n,
  KbnI18nReact,
  KbnReactKibanaContextRender,
  Moment,
  React,
  ReactDom,
  ReactRouter,
  ReactRouterDom,
  Rxjs,
};
