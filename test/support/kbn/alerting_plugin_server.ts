/** Stands for the run-time values of `@kbn/alerting-plugin/server`. */
export class AlertsClientError extends Error {}
