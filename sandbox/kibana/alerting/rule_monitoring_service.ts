import type { PublicRuleMonitoringService } from '@kbn/alerting-plugin/server';
import type { RuleMonitoring, RunMetrics } from './rule_record';

/** `MONITORING_HISTORY_LIMIT` of Kibana. */
export const HISTORY_LIMIT = 200;

/** Stands for `RuleMonitoringService` (`x-pack/platform/plugins/shared/alerting/server/monitoring/rule_monitoring_service.ts`). */
export class RuleMonitoringService implements PublicRuleMonitoringService {
  private readonly metrics: RunMetrics;

  /** Metrics of the last run stay until a run sets them anew; only the gap is cleared before each. */
  constructor(private readonly before: RuleMonitoring) {
    this.metrics = { ...before.run.last_run.metrics };
    if (this.metrics.gap_range !== undefined) this.metrics.gap_range = null;
  }

  setLastRunMetricsTotalSearchDurationMs(milliseconds: number): void {
    this.metrics.total_search_duration_ms = milliseconds;
  }

  setLastRunMetricsTotalAlertsDetected(count: number): void {
    this.metrics.total_alerts_detected = count;
  }

  setLastRunMetricsTotalAlertsCreated(count: number): void {
    this.metrics.total_alerts_created = count;
  }

  setLastRunMetricsGapDurationS(seconds: number): void {
    this.metrics.gap_duration_s = seconds;
  }

  setLastRunMetricsGapRange(range: { gte: string; lte: string } | null): void {
    this.metrics.gap_range = range;
  }

  current(): RuleMonitoring {
    return { run: { ...this.before.run, last_run: { metrics: { ...this.metrics } } } };
  }

  /** The monitoring after the run, the oldest runs forgotten. */
  withHistory(run: { success: boolean; timestamp: number; duration: number }): RuleMonitoring {
    const history = [...this.before.run.history, run].slice(-HISTORY_LIMIT);
    return {
      run: { history, last_run: { metrics: { ...this.metrics, duration: run.duration } } },
    };
  }
}
