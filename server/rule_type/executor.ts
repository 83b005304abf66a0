import { AlertsClientError, type RuleExecutorOptions } from '@kbn/alerting-plugin/server';
import { createTaskRunError, TaskErrorSource } from '@kbn/task-manager-plugin/server';
import {
  durationMilliseconds,
  type ExceptionsResponse,
  type RuleParameters,
} from '../../common/api';
import { tunedRuleQuery } from '../../common/rule';
import { exceptionStore } from '../exceptions/exception_store';
import { RunExceptions } from '../exceptions/run_exceptions';
import { alertDocument, type ActionContext, type AlertDocument } from './alert_document';
import { alertInstanceId } from './alert_instance_id';
import { completeSearch, type CompleteSearch } from './complete_search';
import { ACTION_GROUP_ID } from './constants';
import { PAGE_SIZE } from './eql_search_request';
import { oldestFirst, searchTime, type EventHit } from './event_hit';
import { EventSearch } from './event_search';
import { knownInstanceIds } from './known_events';
import { runError } from './run_error';
import { runWarnings } from './run_messages';
import { nextRunState, readRunState, type RunRecord, type RunState } from './run_state';
import { searchWindow, type SearchWindow } from './search_window';

export type ExecutorOptions = RuleExecutorOptions<
  RuleParameters,
  RunState,
  ActionContext,
  typeof ACTION_GROUP_ID,
  AlertDocument
>;

/** Matching events that are counted beyond the limit, so that the run can say how many wait. */
export const MAX_COUNTED_WAITING = 10_000;

/**
 * One run of the rule: take the window, search it completely, drop the events that have an alert, report the others up
 * to the limit, and move the mark over what is done. What is not done stays before the mark and is searched again.
 *
 * @throws if the window was not searched; the framework then keeps state and mark as they were before the run
 */
export async function executor(options: ExecutorOptions): Promise<{ state: RunState }> {
  const { params, services, startedAt, rule, spaceId } = options;
  const { alertsClient } = services;
  if (alertsClient === null) throw new AlertsClientError();

  const state = readRunState(options.state);
  const query = tunedRuleQuery(params);
  const limit = Math.min(params.maxAlertsPerRun, alertsClient.getAlertLimitValue());
  // On every path: the framework fails a run that has asked for the limit and says nothing of it.
  alertsClient.setAlertLimitReached(false);

  const window = searchWindow({
    startedAt,
    lookback: durationMilliseconds(params.lookback),
    interval: durationMilliseconds(rule.schedule.interval),
    searchedUntil: state.searchedUntil === undefined ? undefined : new Date(state.searchedUntil),
    catchUpLimit: durationMilliseconds(params.catchUpLimit),
  });

  const client = services.scopedClusterClient.asCurrentUser;
  const kept = await loadExceptions(options);
  const exceptions = new RunExceptions(kept.exceptions, {
    client,
    since: new Date(window.from),
    indices: params.investigationIndices,
  });
  const search = new EventSearch(client, {
    query,
    parameters: params,
    exceptions: exceptions.forSearch,
  });
  const instanceId = (hit: EventHit) => alertInstanceId(hit, spaceId, rule.id);
  const result = await searchNewEvents(options, window, { search, exceptions, limit, instanceId });
  stopIfCancelled(options);

  const events = [...result.hits].sort(oldestFirst);
  const [reported, waiting] = [events.slice(0, limit), events.slice(limit)];
  for (const hit of reported) {
    const { payload, context } = alertDocument(hit, query, params);
    alertsClient.report({ id: instanceId(hit), actionGroup: ACTION_GROUP_ID, payload, context });
  }
  // Only the framework's own limit is told to it: it would put its general warning in place of those of the run.
  alertsClient.setAlertLimitReached(
    waiting.length > 0 && limit === alertsClient.getAlertLimitValue()
  );

  const record = runRecord(options, window, result, exceptions, {
    alerts: reported.length,
    waiting,
  });
  tellOwner(options, {
    window,
    result,
    search,
    waiting: waiting.length,
    limit,
    unreadableExceptions: kept.unreadable.length,
    exceptionProblems: [...exceptions.problems],
  });
  measure(options, window, search, events.length, reported.length);
  return { state: nextRunState(state, record) };
}

/** Without them, a run would alert again and again for what people have excepted: it is better done later. */
async function loadExceptions({ services }: ExecutorOptions): Promise<ExceptionsResponse> {
  try {
    return await exceptionStore(services.savedObjectsClient).list();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw createTaskRunError(
      new Error(
        `The exceptions could not be loaded, so nothing was searched; the next run searches this time. ${reason}`,
        { cause: error }
      ),
      TaskErrorSource.FRAMEWORK
    );
  }
}

/** How the events of a window are searched. */
interface WindowSearch {
  readonly search: EventSearch;
  readonly exceptions: RunExceptions;
  readonly limit: number;
  readonly instanceId: (hit: EventHit) => string;
}

/** The events of the window that match, have no alert yet and are hidden by no exception, each once. */
async function searchNewEvents(
  { services, params }: ExecutorOptions,
  window: SearchWindow,
  { search, exceptions, limit, instanceId }: WindowSearch
): Promise<CompleteSearch<EventHit>> {
  const seen = new Set<string>();
  try {
    return await completeSearch(window, (request) => search.search(request), {
      pageSize: PAGE_SIZE,
      idOf: ({ id }) => id,
      shouldStop: () => services.shouldStopExecution(),
      enough: (hits) => hits.length > limit + MAX_COUNTED_WAITING,
      select: async (hits) => {
        const client = services.scopedClusterClient.asInternalUser;
        const known = await knownInstanceIds(client, hits.map(instanceId));
        const fresh = hits.filter((hit) => {
          const id = instanceId(hit);
          if (known.has(id) || seen.has(id)) return false;
          seen.add(id);
          return true;
        });
        return exceptions.shown(fresh);
      },
    });
  } catch (error) {
    const { message, isUserError } = runError(error, params.indices);
    throw createTaskRunError(
      new Error(message, { cause: error }),
      isUserError ? TaskErrorSource.USER : TaskErrorSource.FRAMEWORK
    );
  }
}

/** Returning normally would move the mark over events whose alerts the framework no longer writes. */
function stopIfCancelled({ services }: ExecutorOptions): void {
  if (!services.shouldStopExecution()) return;
  throw createTaskRunError(
    new Error(
      'The run was cancelled before it was done; its time will be searched again by the next run.'
    ),
    TaskErrorSource.FRAMEWORK
  );
}

function runRecord(
  { startedAt, params }: ExecutorOptions,
  window: SearchWindow,
  result: CompleteSearch<EventHit>,
  exceptions: RunExceptions,
  { alerts, waiting }: { readonly alerts: number; readonly waiting: readonly EventHit[] }
): RunRecord {
  // The mark must not pass an event that waits: it is found again from there on.
  const waitingSince = waiting.map((hit) => searchTime(hit, params) ?? window.from);
  const mark = Math.min(result.searchedUntil, minimum(waitingSince));
  return {
    startedAt: startedAt.toISOString(),
    searchedFrom: new Date(window.from).toISOString(),
    searchedUntil: new Date(mark).toISOString(),
    outcome: outcomeOf(result, waiting.length),
    events: result.found,
    alerts,
    waiting: waiting.length,
    requests: result.requests + exceptions.requests,
    excepted: exceptions.hidden,
    skippedFrom: window.skipped && new Date(window.skipped.from).toISOString(),
    skippedUntil: window.skipped && new Date(window.skipped.to).toISOString(),
  };
}

function minimum(instants: readonly number[]): number {
  return instants.reduce((least, each) => Math.min(least, each), Infinity);
}

function outcomeOf(
  { incomplete, stoppedEarly }: CompleteSearch<EventHit>,
  waiting: number
): RunRecord['outcome'] {
  if (incomplete.length > 0) return 'incomplete';
  return waiting > 0 || stoppedEarly ? 'limited' : 'complete';
}

interface RunOutcome {
  readonly window: SearchWindow;
  readonly result: CompleteSearch<EventHit>;
  readonly search: EventSearch;
  readonly waiting: number;
  readonly limit: number;
  readonly unreadableExceptions: number;
  readonly exceptionProblems: readonly string[];
}

function tellOwner({ services, params, logger }: ExecutorOptions, outcome: RunOutcome): void {
  const { window, result, search, ...told } = outcome;
  const warnings = runWarnings({
    ...told,
    skipped: window.skipped,
    waitingAtLeast: result.stoppedEarly,
    incomplete: result.incomplete,
    unmappedFields: search.unmappedFields,
    indices: params.indices,
    nothingToSearch: search.nothingToSearch,
  });
  for (const warning of warnings) {
    logger.warn(warning);
    services.ruleResultService?.addLastRunWarning(warning);
  }
  // A warning alone is not shown with the last run, only with the rule's status.
  if (warnings.length > 0) {
    services.ruleResultService?.setLastRunOutcomeMessage(warnings.join('\n'));
  }
}

function measure(
  { services: { ruleMonitoringService } }: ExecutorOptions,
  { skipped }: SearchWindow,
  { took }: EventSearch,
  detected: number,
  created: number
): void {
  ruleMonitoringService?.setLastRunMetricsTotalSearchDurationMs(took);
  ruleMonitoringService?.setLastRunMetricsTotalAlertsDetected(detected);
  ruleMonitoringService?.setLastRunMetricsTotalAlertsCreated(created);
  if (skipped === undefined) return;
  const { from, to } = skipped;
  ruleMonitoringService?.setLastRunMetricsGapDurationS(Math.round((to - from) / 1000));
  ruleMonitoringService?.setLastRunMetricsGapRange({
    gte: new Date(from).toISOString(),
    lte: new Date(to).toISOString(),
  });
}
