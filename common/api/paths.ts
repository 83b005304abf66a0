const BASE = '/internal/public_ip_discovery';

/** The version of all routes. Internal routes count whole numbers. */
export const API_VERSION = '1';

/** The routes of the plugin: browser and server take them from here. */
export const apiPaths = {
  rule: `${BASE}/rule`,
  enableRule: `${BASE}/rule/_enable`,
  disableRule: `${BASE}/rule/_disable`,
  runs: `${BASE}/rule/runs`,
  sources: `${BASE}/sources`,
  findAlerts: `${BASE}/alerts/_find`,
  alert: `${BASE}/alerts/{id}`,
  alertStatus: `${BASE}/alerts/_status`,
  explain: `${BASE}/explain`,
  investigate: `${BASE}/investigations`,
  pivotEvents: `${BASE}/investigations/_events`,
  ruleParameters: `${BASE}/rule/parameters`,
  exceptions: `${BASE}/exceptions`,
  exception: `${BASE}/exceptions/{id}`,
  deleteException: `${BASE}/exceptions/{id}/_delete`,
  importExceptions: `${BASE}/exceptions/_import`,
  exceptionSubject: `${BASE}/exceptions/_subject`,
  history: `${BASE}/history`,
  cancelHistory: `${BASE}/history/_cancel`,
} as const;
