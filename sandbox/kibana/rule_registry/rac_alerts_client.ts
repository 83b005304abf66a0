import { badRequest, failedDependency, notFound } from '@hapi/boom';
import type { Client, estypes } from '@elastic/elasticsearch';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import type { Logger } from '@kbn/core/server';
import { alertsAlias } from '../alerting/alert_resources';
import type { AlertingAuthorization } from '../alerting/alerting_authorization';
import type { RuleTypeRegistry } from '../alerting/rule_type_registry';
import { authorizedQuery } from './alert_filters';

const RULE_TYPE_ID = 'kibana.alert.rule.rule_type_id';
const CONSUMER = 'kibana.alert.rule.consumer';
const WORKFLOW_STATUS = 'kibana.alert.workflow_status';
const SPACE_IDS = 'kibana.space_ids';
/** `MAX_ALERT_IDS_PER_REQUEST` of the HTTP route; here it protects whoever forgets a bound. */
const MAX_IDS_PER_UPDATE = 1_000;

type FindOptions = Parameters<AlertsClient['find']>[0];
type BulkUpdateOptions = Parameters<AlertsClient['bulkUpdate']>[0];
type Alert = Record<string, unknown>;
type FoundAlerts = estypes.SearchResponse<Alert, Record<string, unknown>>;

/**
 * Stands for the alerts client of rule registry for one request
 * (`x-pack/platform/plugins/shared/rule_registry/server/alert_data_client/alerts_client.ts`): searches as Kibana's own
 * user with the filters of what the asking user may see, and wraps every failure of a search as 404.
 */
export class RacAlertsClient implements AlertsClient {
  constructor(
    private readonly client: Client,
    private readonly authorization: AlertingAuthorization,
    private readonly ruleTypes: RuleTypeRegistry,
    private readonly logger: Logger
  ) {}

  async find(options: FindOptions): Promise<FoundAlerts> {
    const { ruleTypeIds = [] } = options;
    const indices = ruleTypeIds.length === 0 ? [] : this.authorizedIndices(ruleTypeIds);
    return this.search(options, indices.length === 0 ? undefined : indices.join(','));
  }

  async get({ id, index }: { id: string; index?: string }): Promise<Alert> {
    const query = { ids: { values: [id] } };
    const [hit] = (await this.search({ query }, index)).hits.hits;
    if (hit === undefined) {
      throw this.logged(
        notFound(`Unable to retrieve alert details for alert with id of "${id}" and operation get`)
      );
    }
    return { ...hit._source, _index: hit._index };
  }

  async bulkUpdate({
    ids,
    index,
    status,
  }: BulkUpdateOptions): Promise<{ errors: boolean; items: unknown[] }> {
    if (ids.length === 0) throw badRequest('no ids or query were provided for updating');
    if (ids.length > MAX_IDS_PER_UPDATE) {
      throw badRequest(`cannot use more than ${MAX_IDS_PER_UPDATE} ids`);
    }
    const { docs } = await this.client.mget<Alert>({
      docs: ids.map((id) => ({ _id: id, _index: index })),
    });
    for (const doc of docs) {
      const source = '_source' in doc ? doc._source : undefined;
      const [ruleTypeId, consumer] = [source?.[RULE_TYPE_ID], source?.[CONSUMER]];
      if (typeof ruleTypeId === 'string' && typeof consumer === 'string') {
        this.authorization.ensure(ruleTypeId, consumer, 'update', 'alert');
      }
    }
    const response = await this.client.bulk({
      refresh: 'wait_for',
      operations: docs.flatMap((doc) => [
        { update: { _index: doc._index, _id: doc._id } },
        { doc: statusUpdate('_source' in doc ? doc._source : undefined, status) },
      ]),
    });
    return { errors: response.errors, items: response.items };
  }

  getAuthorizedAlertsIndices(ruleTypeIds: string[]): Promise<string[] | undefined> {
    try {
      return Promise.resolve(this.authorizedIndices(ruleTypeIds));
    } catch (error) {
      return Promise.reject(
        failedDependency(
          `getAuthorizedAlertsIndices failed to get authorized rule types: ${String(error)}`
        )
      );
    }
  }

  private authorizedIndices(ruleTypeIds: readonly string[]): string[] {
    const authorized = this.authorization.authorized(ruleTypeIds, 'find', 'alert');
    const contexts = [...authorized.keys()].flatMap(
      (id) => this.ruleTypes.get(id).alerts?.context ?? []
    );
    return [...new Set(contexts)].map(alertsAlias);
  }

  private async search(options: FindOptions, index: string | undefined): Promise<FoundAlerts> {
    const { ruleTypeIds, query, aggs, size, sort, _source } = options;
    const { search_after: searchAfter = [], track_total_hits: trackTotalHits } = options;
    try {
      const authorized = this.authorization.filter('find', 'alert');
      const found = await this.client.search<Alert, Record<string, unknown>>({
        index: index ?? '.alerts-*',
        ignore_unavailable: true,
        seq_no_primary_term: true,
        fields: [RULE_TYPE_ID, CONSUMER, WORKFLOW_STATUS, SPACE_IDS],
        query: authorizedQuery(query, authorized, ruleTypeIds),
        sort: sort ?? [{ '@timestamp': { order: 'asc', unmapped_type: 'date' } }],
        ...(aggs === undefined ? {} : { aggs }),
        ...(size === undefined ? {} : { size }),
        ...(_source === undefined ? {} : { _source }),
        ...(trackTotalHits === undefined ? {} : { track_total_hits: trackTotalHits }),
        ...(searchAfter.length === 0 ? {} : { search_after: searchAfter }),
      });
      if (!found.hits.hits.every(isAlert)) throw new Error('Invalid alert found');
      return found;
    } catch (error) {
      throw this.logged(
        notFound(
          `Unable to retrieve alert details for alert with id of "undefined" or with query "${JSON.stringify(query)}" and operation find \nError: ${String(error)}`
        )
      );
    }
  }

  private logged(error: Error): Error {
    this.logger.error(error.message);
    return error;
  }
}

/** Alerts of other makers, or damaged ones, fail the whole search. */
function isAlert({ _source, fields }: estypes.SearchHit<Alert>): boolean {
  const has = (values: unknown): boolean => values !== undefined && values !== null;
  return [RULE_TYPE_ID, CONSUMER, SPACE_IDS].every((field) => {
    const values: unknown = fields?.[field];
    return has(_source?.[field]) || has(values);
  });
}

/** Kibana knows alerts of its first days, whose status is elsewhere, by the absence of the field. */
function statusUpdate(source: Alert | undefined, status: string): Alert {
  const current = source?.[WORKFLOW_STATUS];
  return current === undefined || current === null
    ? { signal: { status } }
    : { [WORKFLOW_STATUS]: status };
}
