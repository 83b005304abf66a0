/** Stands for `AlertsClientError` (`x-pack/platform/plugins/shared/alerting/server/lib/errors/alerts_client_error.ts`). */
class AlertsClientError extends Error {
  constructor() {
    super(`Alerts client not available: the alerts resources could not be installed.`);
  }
}

/** Stands for the run-time values of `@kbn/alerting-plugin/server` that the plugin uses. */
export const alertingModule = { AlertsClientError };
