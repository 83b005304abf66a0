import { randomUUID } from 'node:crypto';
import type { PublicAlertsClient } from '@kbn/alerting-plugin/server';
import type { ReportedAlert } from './build_new_alert';

type Report = Parameters<PublicAlertsClient<object, object, string>['report']>[0];

/**
 * Stands for the alerts client of one run of a type with `autoRecoverAlerts: false`
 * (`x-pack/platform/plugins/shared/alerting/server/alerts_client/alerts_client.ts` over
 * `server/alert/create_alert_factory.ts`, `server/alert/alert.ts`): alerts of earlier runs are not known, each report is
 * a new alert with a random id, and the limit is a protocol that must be kept.
 */
export class RunAlertsClient implements PublicAlertsClient<object, object, string> {
  private readonly reported = new Map<string, ReportedAlert>();
  private count = 0;
  private limitWasAsked = false;
  private limitWasAnswered = false;
  private isLimitReached = false;

  constructor(
    private readonly maxAlerts: number,
    private readonly startedAt: string
  ) {}

  report({ id, actionGroup, payload = {} }: Report): { uuid: string; start: string | null } {
    // The limit counts reports, whatever becomes of them.
    if (this.count >= this.maxAlerts) {
      this.isLimitReached = true;
      throw new Error(`Rule reported more than ${this.maxAlerts} alerts.`);
    }
    this.count += 1;
    if (this.reported.has(id)) {
      throw new Error('Alert instance execution has already been scheduled, cannot schedule twice');
    }
    const uuid = randomUUID();
    this.reported.set(id, { id, uuid, actionGroup, payload });
    return { uuid, start: this.startedAt };
  }

  getAlertLimitValue(): number {
    this.limitWasAsked = true;
    return this.maxAlerts;
  }

  setAlertLimitReached(reached: boolean): void {
    this.limitWasAnswered = true;
    this.isLimitReached = reached;
  }

  hasReachedAlertLimit(): boolean {
    return this.isLimitReached;
  }

  /** Kibana checks this after the executor: a type that asks for the limit must say whether it was reached. */
  checkLimitUsage(): void {
    if (this.limitWasAsked && !this.limitWasAnswered) {
      throw new Error(
        'Rule has not reported whether alert limit has been reached after requesting limit value!'
      );
    }
  }

  alerts(): readonly ReportedAlert[] {
    return [...this.reported.values()];
  }
}
