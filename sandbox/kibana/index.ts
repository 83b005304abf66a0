export type { AlertingConfig } from './alerting/alerting_config';
export { alertsAlias } from './alerting/alert_resources';
export type { SavedRules } from './alerting/rule_store';
export type { RunOutcome } from './alerting/run_outcome';
export type { BrowserOptions } from './browser_host/browser_host';
export type { BootOrder } from './browser_host/injected_metadata';
export type { Clock } from './clock';
export type { ElasticsearchAuth, ElasticsearchOptions } from './elasticsearch_clients';
export { AUTHENTICATION, SESSION_COOKIE } from './http/authentication_scheme';
export type { LogEntry, LogSink } from './logger';
export type { RunningKibana } from './running_kibana';
export {
  startKibana,
  type KibanaOptions,
  type KibanaVersion,
  type StartedKibana,
} from './start_kibana';
export { sandboxUsers, type FeatureLevel, type SandboxUser } from './users';
