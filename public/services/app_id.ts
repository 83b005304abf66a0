/** Id of the app, the plugin and the feature. */
export const APP_ID = 'publicIpDiscovery';
