import type { ToastInput } from '@kbn/core/public';
import { NEVER } from 'rxjs';
import type { ApiClient } from '../services/api_client';
import type { PluginServices } from '../services/plugin_services';

/** Services for tests of components, and what was told to the person. */
export interface FakeServices {
  readonly services: PluginServices;
  /** The kind and the title of each toast. */
  readonly toasts: readonly string[];
}

export interface FakeServicesOptions {
  /** What the server answers; everything else is refused. */
  readonly api?: Partial<ApiClient>;
  readonly canWrite?: boolean;
}

/** Makes services that do nothing but what a test says. */
export function fakeServices({ api = {}, canWrite = true }: FakeServicesOptions): FakeServices {
  const toasts: string[] = [];
  const toast = (kind: string) => (input: ToastInput) =>
    toasts.push(
      `${kind}: ${typeof input === 'string' ? input : [input.title, input.text].join(' – ')}`
    );
  const services: PluginServices = {
    api: { ...refusingApi(), ...api },
    core: {
      application: {
        capabilities: {},
        navigateToApp: () => Promise.resolve(),
        navigateToUrl: () => Promise.resolve(),
        getUrlForApp: (appId, options) => `/app/${appId}${options?.path ?? ''}`,
      },
      chrome: { docTitle: { change: nothing, reset: nothing }, setBreadcrumbs: nothing },
      http: { fetch: refuse, basePath: { prepend: (path) => path } },
      notifications: {
        toasts: {
          addSuccess: toast('success'),
          addWarning: toast('warning'),
          addDanger: toast('danger'),
        },
      },
      i18n: { Context: () => ({ type: 'div', props: {}, key: null }) },
      theme: { theme$: NEVER, getTheme: () => ({ darkMode: false, name: 'borealis' }) },
    },
    permissions: { canRead: true, canWrite },
  };
  return { services, toasts };
}

function refusingApi(): ApiClient {
  return {
    rule: refuse,
    enableRule: refuse,
    disableRule: refuse,
    runs: refuse,
    sources: refuse,
    findAlerts: refuse,
    alert: refuse,
    setAlertStatus: refuse,
    investigate: refuse,
    pivotEvents: refuse,
    saveRuleParameters: refuse,
    explain: refuse,
    exceptions: refuse,
    exceptionSubject: refuse,
    createException: refuse,
    updateException: refuse,
    deleteException: refuse,
    importExceptions: refuse,
    history: refuse,
    cancelHistory: refuse,
  };
}

const refuse = () => Promise.reject(new Error('No answer is prepared.'));

const nothing = () => undefined;
