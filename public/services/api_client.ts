import type { HttpStart } from '@kbn/core/public';
import type * as t from 'io-ts';
import {
  alertResponse,
  alertStatusResponse,
  API_VERSION,
  apiPaths,
  findAlertsResponse,
  investigationResponse,
  pivotEventsResponse,
  ruleStatusResponse,
  runsResponse,
  sourcesResponse,
  type AlertResponse,
  type AlertStatusResponse,
  type FindAlertsRequest,
  type FindAlertsResponse,
  type InvestigationRequest,
  type InvestigationResponse,
  type PivotEventsRequest,
  type PivotEventsResponse,
  type RuleStatusResponse,
  type RunsResponse,
  type SourcesResponse,
  type WorkflowStatus,
} from '../../common/api';
import { decode } from '../../common/validation';

/** The HTTP API of the plugin, as the current user. Each answer is checked by its codec. */
export interface ApiClient {
  rule(signal?: AbortSignal): Promise<RuleStatusResponse>;
  enableRule(): Promise<RuleStatusResponse>;
  disableRule(): Promise<RuleStatusResponse>;
  runs(signal?: AbortSignal): Promise<RunsResponse>;
  sources(signal?: AbortSignal): Promise<SourcesResponse>;
  findAlerts(request: FindAlertsRequest, signal?: AbortSignal): Promise<FindAlertsResponse>;
  alert(id: string, signal?: AbortSignal): Promise<AlertResponse>;
  setAlertStatus(ids: readonly string[], status: WorkflowStatus): Promise<AlertStatusResponse>;
  investigate(request: InvestigationRequest, signal?: AbortSignal): Promise<InvestigationResponse>;
  pivotEvents(request: PivotEventsRequest, signal?: AbortSignal): Promise<PivotEventsResponse>;
}

/** Makes the client. Its methods reject as `http.fetch` does, or if an answer is not what the contract says. */
export function createApiClient(http: Pick<HttpStart, 'fetch'>): ApiClient {
  async function call<T>(
    codec: t.Type<T, unknown>,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    signal?: AbortSignal
  ): Promise<T> {
    const answer = await http.fetch(path, {
      method,
      version: API_VERSION,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    });
    const decoded = decode(codec, answer);
    if (decoded.kind === 'valid') return decoded.value;
    throw new Error(`The answer of ${path} cannot be read: ${decoded.faults.join('; ')}`);
  }

  return {
    rule: (signal) => call(ruleStatusResponse, 'GET', apiPaths.rule, undefined, signal),
    enableRule: () => call(ruleStatusResponse, 'POST', apiPaths.enableRule),
    disableRule: () => call(ruleStatusResponse, 'POST', apiPaths.disableRule),
    runs: (signal) => call(runsResponse, 'GET', apiPaths.runs, undefined, signal),
    sources: (signal) => call(sourcesResponse, 'GET', apiPaths.sources, undefined, signal),
    findAlerts: (request, signal) =>
      call(findAlertsResponse, 'POST', apiPaths.findAlerts, request, signal),
    alert: (id, signal) =>
      call(
        alertResponse,
        'GET',
        apiPaths.alert.replace('{id}', () => encodeURIComponent(id)),
        undefined,
        signal
      ),
    setAlertStatus: (ids, status) =>
      call(alertStatusResponse, 'POST', apiPaths.alertStatus, { ids, status }),
    investigate: (request, signal) =>
      call(investigationResponse, 'POST', apiPaths.investigate, request, signal),
    pivotEvents: (request, signal) =>
      call(pivotEventsResponse, 'POST', apiPaths.pivotEvents, request, signal),
  };
}
