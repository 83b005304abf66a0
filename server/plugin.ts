import type { AlertingServerSetup, AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { CoreSetup, Logger, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { RuleRegistryPluginStartContract } from '@kbn/rule-registry-plugin/server';
import type { PublicIpDiscoveryConfig } from './config';
import { feature } from './feature';
import { exceptionObjectType } from './exceptions/exception_object_type';
import { investigationLimits, registerRoutes, spaceIdOf, spacePath, spaceRuleId } from './routes';
import { ruleType } from './rule_type/rule_type';

export interface SetupDependencies {
  readonly alerting: AlertingServerSetup;
  readonly features: FeaturesPluginSetup;
}

export interface StartDependencies {
  readonly alerting: AlertingServerStart;
  readonly ruleRegistry: RuleRegistryPluginStartContract;
}

/** The server side of the plugin: registers the feature, the rule type, what exceptions are kept in, and the routes. */
export class PublicIpDiscoveryPlugin implements Plugin<
  void,
  void,
  SetupDependencies,
  StartDependencies
> {
  private readonly logger: Logger;
  private readonly config: PublicIpDiscoveryConfig;

  constructor(context: PluginInitializerContext<PublicIpDiscoveryConfig>) {
    this.logger = context.logger.get();
    this.config = context.config.get();
  }

  setup(core: CoreSetup<StartDependencies>, { alerting, features }: SetupDependencies): void {
    core.savedObjects.registerType(exceptionObjectType);
    features.registerKibanaFeature(feature());
    alerting.registerType(ruleType());
    const started = async () => (await core.getStartServices())[1];
    registerRoutes(core.http.createRouter(), {
      logger: this.logger,
      rulesClient: async (request) => (await started()).alerting.getRulesClientWithRequest(request),
      alertsClient: async (request) =>
        (await started()).ruleRegistry.getRacClientWithRequest(request),
      limits: investigationLimits(this.config),
      ruleId: (request) => spaceRuleId(spacePath(core.http.basePath, request)),
      spaceId: (request) => spaceIdOf(spacePath(core.http.basePath, request)),
    });
  }

  start(): void {}
}
