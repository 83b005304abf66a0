import { forbidden } from '@hapi/boom';
import type { AlertingAccess, AlertingEntity, FeatureRegistry } from '../features/feature_registry';
import type { SandboxUser } from '../users';
import type { RuleTypeRegistry } from './rule_type_registry';

/** What is done, in Kibana's words, and whether it needs `read` or `all`. */
const operations = {
  get: 'read',
  find: 'read',
  getRuleState: 'read',
  create: 'write',
  update: 'write',
  enable: 'write',
  disable: 'write',
  runSoon: 'write',
} as const;

export type AlertingOperation = keyof typeof operations;

/** Rule types with the consumers for which a user may do something. */
export type AuthorizedRuleTypes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Stands for `AlertingAuthorization`
 * (`x-pack/platform/plugins/shared/alerting/server/authorization/alerting_authorization.ts`): grants are per pair of rule
 * type and consumer, a consumer that no feature knows is refused to everyone, and a rule type that no feature lists is
 * invisible.
 */
export class AlertingAuthorization {
  constructor(
    private readonly features: FeatureRegistry,
    private readonly ruleTypes: RuleTypeRegistry,
    private readonly user: SandboxUser
  ) {}

  ensure(
    ruleTypeId: string,
    consumer: string,
    operation: AlertingOperation,
    entity: AlertingEntity
  ): void {
    const isKnown = this.features.isKnownConsumer(consumer);
    const granted = this.consumers(ruleTypeId, entity, operations[operation]);
    if (isKnown && granted.has(consumer)) return;
    throw forbidden(`Unauthorized by "${consumer}" to ${operation} "${ruleTypeId}" ${entity}`);
  }

  /** All that the user may do this with; refused if there is nothing. */
  filter(operation: AlertingOperation, entity: AlertingEntity): AuthorizedRuleTypes {
    const authorized = this.authorized(this.ruleTypes.ids(), operation, entity);
    if (authorized.size > 0) return authorized;
    throw forbidden(`Unauthorized to ${operation} ${entity}s for any rule types.`);
  }

  authorized(
    ruleTypeIds: readonly string[],
    operation: AlertingOperation,
    entity: AlertingEntity
  ): AuthorizedRuleTypes {
    return new Map(
      ruleTypeIds
        .filter((id) => this.ruleTypes.has(id))
        .map((id): [string, ReadonlySet<string>] => [
          id,
          this.consumers(id, entity, operations[operation]),
        ])
        .filter(([, consumers]) => consumers.size > 0)
    );
  }

  private consumers(
    ruleTypeId: string,
    entity: AlertingEntity,
    access: AlertingAccess
  ): ReadonlySet<string> {
    return this.features.authorizedConsumers(this.user.privilege, ruleTypeId, entity, access);
  }
}
