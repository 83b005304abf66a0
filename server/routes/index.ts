import type { IRouter } from '@kbn/core/server';
import { registerAlertsRoutes } from './alerts_routes';
import { registerExceptionsRoutes } from './exceptions/exceptions_routes';
import { registerExplainRoute } from './explain_route';
import { registerHistoryRoutes } from './history/history_routes';
import { registerInvestigationRoutes } from './investigation';
import type { RouteDependencies } from './route_dependencies';
import { registerRuleParametersRoute } from './rule_parameters_route';
import { registerRuleRoutes } from './rule_routes';
import { registerSourcesRoute } from './sources_route';

export type { RouteDependencies } from './route_dependencies';
export { investigationLimits } from './investigation_limits';
export { spaceIdOf, spacePath, spaceRuleId } from './space_rule_id';

/** Registers the HTTP API of the plugin, which is the contract in `common/api`. */
export function registerRoutes(router: IRouter, dependencies: RouteDependencies): void {
  registerRuleRoutes(router, dependencies);
  registerRuleParametersRoute(router, dependencies);
  registerAlertsRoutes(router, dependencies);
  registerSourcesRoute(router, dependencies);
  registerExplainRoute(router, dependencies);
  registerInvestigationRoutes(router, dependencies);
  registerExceptionsRoutes(router, dependencies);
  registerHistoryRoutes(router, dependencies);
}
