import type { CoreStart } from '@kbn/core/public';
import type { SharePublicStart } from '@kbn/share-plugin/public';
import { createContext, useContext } from 'react';
import type { ApiClient } from './api_client';

/** What components use of Kibana and of the plugin's server. */
export interface PluginServices {
  readonly api: ApiClient;
  readonly core: CoreStart;
  /** Absent where the share plugin is disabled: no links to Discover then. */
  readonly share?: SharePublicStart;
  readonly permissions: {
    /** See the rule and its alerts, and investigate. */
    readonly canRead: boolean;
    /** Enable, tune, and change the status of alerts. */
    readonly canWrite: boolean;
  };
}

const Services = createContext<PluginServices | undefined>(undefined);

export const PluginServicesProvider = Services.Provider;

/** @throws Error outside of `PluginServicesProvider` */
export function usePluginServices(): PluginServices {
  const services = useContext(Services);
  if (services === undefined) throw new Error('There is no PluginServicesProvider.');
  return services;
}
