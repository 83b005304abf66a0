import type { PublicRuleResultService } from '@kbn/alerting-plugin/server';

export interface RunResults {
  readonly errors: readonly { readonly message: string; readonly userError: boolean }[];
  readonly warnings: readonly string[];
  readonly outcomeMessage: string;
}

/** Stands for `RuleResultService` (`x-pack/platform/plugins/shared/alerting/server/monitoring/rule_result_service.ts`). */
export class RuleResultService implements PublicRuleResultService {
  private readonly errors: { message: string; userError: boolean }[] = [];
  private readonly warnings: string[] = [];
  private outcomeMessage = '';

  addLastRunError(message: string, userError = false): void {
    this.errors.push({ message, userError });
  }

  addLastRunWarning(message: string): void {
    this.warnings.push(message);
  }

  setLastRunOutcomeMessage(message: string): void {
    this.outcomeMessage = message;
  }

  results(): RunResults {
    const { errors, warnings, outcomeMessage } = this;
    return { errors, warnings, outcomeMessage };
  }
}
