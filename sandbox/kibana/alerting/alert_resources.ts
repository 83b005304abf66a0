import type { Client } from '@elastic/elasticsearch';
import type { IRuleTypeAlerts } from '@kbn/alerting-plugin/server';
import type { Logger } from '@kbn/core/server';
import { ecsFieldMap } from './ecs_fields';
import { fieldMappings } from './field_mappings';
import { frameworkFieldMap } from './framework_fields';

const TOTAL_FIELDS_LIMIT = 2_500;
const NUMBER_LENGTH = 6;

/** The names a context gets in Elasticsearch. */
export function alertsAlias(context: string): string {
  return `.alerts-${context}.alerts-default`;
}

function backingIndex(context: string, number: number): string {
  return `.internal.alerts-${context}.alerts-default-${String(number).padStart(NUMBER_LENGTH, '0')}`;
}

/**
 * Stands for the alerts service
 * (`x-pack/platform/plugins/shared/alerting/server/alerts_service/alerts_service.ts`,
 * `…/lib/create_concrete_write_index.ts`): each context gets an alias with a write index behind it. Kibana's component
 * and index templates are one mapping here: ECS, then the context's own fields, then the framework's.
 */
export class AlertResources {
  /** Attempts that have succeeded or are under way, by context. */
  private readonly attempts = new Map<string, Promise<boolean>>();
  private failure: string | undefined;

  constructor(
    private readonly client: Client,
    private readonly logger: Logger
  ) {}

  /** Makes installing fail from now on, so that runs have no alerts client; undefined ends it. */
  failWith(message: string | undefined): void {
    this.failure = message;
    if (message !== undefined) this.attempts.clear();
  }

  /**
   * Makes sure that alerts of a context can be written, as each run does in Kibana if the first attempt has failed.
   *
   * @returns whether they can
   */
  async ensureInstalled(alerts: IRuleTypeAlerts): Promise<boolean> {
    const attempt = this.attempts.get(alerts.context) ?? this.attempt(alerts);
    this.attempts.set(alerts.context, attempt);
    const isInstalled = await attempt;
    if (!isInstalled) this.attempts.delete(alerts.context);
    return isInstalled;
  }

  /** Begins a new write index, as the life cycle policy does after 30 days or 50 GB. */
  async rollover({ context, ...alerts }: IRuleTypeAlerts): Promise<string> {
    const alias = alertsAlias(context);
    const existing = await this.client.indices.getAlias({ name: alias });
    const next = backingIndex(context, Object.keys(existing).length + 1);
    await this.request('POST', `/${alias}/_rollover/${next}`, {
      mappings: mappingsOf({ context, ...alerts }),
    });
    return next;
  }

  private async attempt(alerts: IRuleTypeAlerts): Promise<boolean> {
    try {
      if (this.failure !== undefined) throw new Error(this.failure);
      await this.install(alerts);
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.error(`Error installing resources for context ${alerts.context} - ${message}`);
      return false;
    }
  }

  private async install(alerts: IRuleTypeAlerts): Promise<void> {
    const alias = alertsAlias(alerts.context);
    if (await this.client.indices.existsAlias({ name: alias })) {
      // Indices of an earlier version get the fields that are new; a field that has changed its type is refused.
      const { properties } = mappingsOf(alerts);
      await this.request('PUT', `/${alias}/_mapping`, { properties });
      return;
    }
    await this.request('PUT', `/${backingIndex(alerts.context, 1)}`, {
      aliases: { [alias]: { is_write_index: true, is_hidden: true } },
      settings: {
        'index.hidden': true,
        'index.mapping.total_fields.limit': TOTAL_FIELDS_LIMIT,
        'index.mapping.ignore_malformed': true,
      },
      mappings: mappingsOf(alerts),
    });
  }

  /** Mappings come from the plugin; whether their types exist is for Elasticsearch to say, not for the compiler. */
  private async request(method: string, path: string, body: object): Promise<void> {
    await this.client.transport.request({ method, path, body: { ...body } });
  }
}

function mappingsOf({ mappings, useEcs }: IRuleTypeAlerts): ReturnType<typeof fieldMappings> {
  const ecs = useEcs === true ? [ecsFieldMap] : [];
  return fieldMappings([...ecs, mappings.fieldMap, frameworkFieldMap], mappings.dynamic);
}
