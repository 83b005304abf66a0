import type { RulesClient } from '@kbn/alerting-plugin/server';
import type { KibanaRequest, Logger } from '@kbn/core/server';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import type { InvestigationLimits } from './investigation_limits';

type AnyRequest = KibanaRequest;

/** What routes need of other plugins, each as the user of the request. */
export interface RouteDependencies {
  readonly logger: Logger;
  readonly rulesClient: (request: AnyRequest) => Promise<RulesClient>;
  readonly alertsClient: (request: AnyRequest) => Promise<AlertsClient>;
  /** Id of the rule of the space that the request is made in. */
  readonly ruleId: (request: AnyRequest) => string;
  /** The space that the request is made in. */
  readonly spaceId: (request: AnyRequest) => string;
  readonly limits: InvestigationLimits;
}
