import type { HttpStart } from '@kbn/core/public';
import * as t from 'io-ts';
import {
  alertResponse,
  alertStatusResponse,
  API_VERSION,
  apiPaths,
  exceptionResponse,
  exceptionsResponse,
  exceptionSubjectResponse,
  explainResponse,
  findAlertsResponse,
  historyResponse,
  importResponse,
  investigationResponse,
  pivotEventsResponse,
  ruleStatusResponse,
  runsResponse,
  sourcesResponse,
  type AlertResponse,
  type AlertStatusResponse,
  type ExceptionContent,
  type ExceptionResponse,
  type ExceptionsFile,
  type ExceptionsResponse,
  type ExceptionSubjectResponse,
  type ExceptionUpdateRequest,
  type ExplainRequest,
  type ExplainResponse,
  type FindAlertsRequest,
  type FindAlertsResponse,
  type HistoryRequest,
  type HistoryResponse,
  type ImportResponse,
  type InvestigationRequest,
  type InvestigationResponse,
  type PivotEventsRequest,
  type PivotEventsResponse,
  type RuleParametersRequest,
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
  /** Rejects with a conflict if the rule has been changed since. */
  saveRuleParameters(request: RuleParametersRequest): Promise<RuleStatusResponse>;
  explain(request: ExplainRequest, signal?: AbortSignal): Promise<ExplainResponse>;
  exceptions(signal?: AbortSignal): Promise<ExceptionsResponse>;
  /** What an exception can be made from. */
  exceptionSubject(alertId: string, signal?: AbortSignal): Promise<ExceptionSubjectResponse>;
  createException(exception: ExceptionContent): Promise<ExceptionResponse>;
  /** Rejects with a conflict if the exception has been changed since. */
  updateException(id: string, request: ExceptionUpdateRequest): Promise<ExceptionResponse>;
  /** Rejects with a conflict if the exception has been changed since. */
  deleteException(id: string, version: string): Promise<void>;
  /** All of them or none. */
  importExceptions(file: ExceptionsFile): Promise<ImportResponse>;
  history(request: HistoryRequest, signal?: AbortSignal): Promise<HistoryResponse>;
  /** Ends a search of the past that goes on. */
  cancelHistory(searchId: string): Promise<void>;
}

/** Makes the client. Its methods reject as `http.fetch` does, or if an answer is not what the contract says. */
export function createApiClient(http: Pick<HttpStart, 'fetch'>): ApiClient {
  async function call<T>(
    codec: t.Type<T, unknown>,
    method: 'GET' | 'POST' | 'PUT',
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
      call(alertResponse, 'GET', withId(apiPaths.alert, id), undefined, signal),
    setAlertStatus: (ids, status) =>
      call(alertStatusResponse, 'POST', apiPaths.alertStatus, { ids, status }),
    investigate: (request, signal) =>
      call(investigationResponse, 'POST', apiPaths.investigate, request, signal),
    pivotEvents: (request, signal) =>
      call(pivotEventsResponse, 'POST', apiPaths.pivotEvents, request, signal),
    saveRuleParameters: (request) =>
      call(ruleStatusResponse, 'PUT', apiPaths.ruleParameters, request),
    explain: (request, signal) => call(explainResponse, 'POST', apiPaths.explain, request, signal),
    exceptions: (signal) => call(exceptionsResponse, 'GET', apiPaths.exceptions, undefined, signal),
    exceptionSubject: (alertId, signal) =>
      call(exceptionSubjectResponse, 'POST', apiPaths.exceptionSubject, { alertId }, signal),
    createException: (exception) => call(exceptionResponse, 'POST', apiPaths.exceptions, exception),
    updateException: (id, request) =>
      call(exceptionResponse, 'PUT', withId(apiPaths.exception, id), request),
    deleteException: async (id, version) => {
      await call(t.type({}), 'POST', withId(apiPaths.deleteException, id), { version });
    },
    importExceptions: (file) => call(importResponse, 'POST', apiPaths.importExceptions, file),
    history: (request, signal) => call(historyResponse, 'POST', apiPaths.history, request, signal),
    cancelHistory: async (searchId) => {
      await call(t.type({}), 'POST', apiPaths.cancelHistory, { searchId });
    },
  };
}

/** A path with an id in it, whatever the id holds. */
function withId(path: string, id: string): string {
  return path.replace('{id}', () => encodeURIComponent(id));
}
