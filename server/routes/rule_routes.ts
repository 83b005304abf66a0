import type { RulesClient, SanitizedRule } from '@kbn/alerting-plugin/server';
import type { IRouter } from '@kbn/core/server';
import { API_VERSION, apiPaths, type RunsResponse } from '../../common/api';
import { rule } from '../../common/rule';
import { API_PRIVILEGES } from '../feature';
import { FEATURE_ID, RULE_TYPE_ID } from '../rule_type/constants';
import { readRunState } from '../rule_type/run_state';
import { boomStatus } from './boom_status';
import { coverage } from './coverage';
import { findRule } from './find_rule';
import { handleErrors } from './handle_errors';
import type { RouteDependencies } from './route_dependencies';
import { ruleRuns } from './rule_runs';
import { ruleStatus } from './rule_status';

/** The time that the coverage shows. */
const COVERAGE_MS = 24 * 3_600_000;

const read = { authz: { requiredPrivileges: [API_PRIVILEGES.read] } } as const;
const all = { authz: { requiredPrivileges: [API_PRIVILEGES.all] } } as const;

/** Status of the rule, enabling and disabling it, its runs and what they searched. */
export function registerRuleRoutes(router: IRouter, dependencies: RouteDependencies): void {
  const { logger, rulesClient, ruleId } = dependencies;

  router.versioned
    .get({ path: apiPaths.rule, access: 'internal', security: read })
    .addVersion({ version: API_VERSION, validate: false }, (_context, request, response) =>
      handleErrors(logger, response, async () => {
        const found = await findRule(await rulesClient(request), ruleId(request));
        return response.ok({ body: ruleStatus(found) });
      })
    );

  router.versioned
    .post({ path: apiPaths.enableRule, access: 'internal', security: all })
    .addVersion({ version: API_VERSION, validate: false }, (_context, request, response) =>
      handleErrors(logger, response, async () => {
        const client = await rulesClient(request);
        const id = ruleId(request);
        await enable(client, id);
        return response.ok({ body: ruleStatus(await findRule(client, id)) });
      })
    );

  router.versioned
    .post({ path: apiPaths.disableRule, access: 'internal', security: all })
    .addVersion({ version: API_VERSION, validate: false }, (_context, request, response) =>
      handleErrors(logger, response, async () => {
        const client = await rulesClient(request);
        const id = ruleId(request);
        const found = await findRule(client, id);
        if (found?.enabled === true) await client.disableRule({ id });
        return response.ok({ body: ruleStatus(await findRule(client, id)) });
      })
    );

  router.versioned
    .get({ path: apiPaths.runs, access: 'internal', security: read })
    .addVersion({ version: API_VERSION, validate: false }, (_context, request, response) =>
      handleErrors(logger, response, async () => {
        const client = await rulesClient(request);
        const found = await findRule(client, ruleId(request));
        if (found === undefined) {
          return response.notFound({ body: { message: 'The rule has not been enabled yet.' } });
        }
        return response.ok({ body: await runs(client, found) });
      })
    );
}

/** Creates the rule when it is enabled for the first time; whoever comes second finds it. */
async function enable(client: RulesClient, id: string): Promise<void> {
  const found = await findRule(client, id);
  if (found?.enabled === true) return;
  if (found !== undefined) {
    await client.enableRule({ id });
    return;
  }
  try {
    await client.create({
      data: {
        name: rule.name,
        alertTypeId: RULE_TYPE_ID,
        consumer: FEATURE_ID,
        schedule: { interval: rule.interval },
        params: {},
        enabled: true,
        tags: [...rule.tags],
        actions: [],
      },
      options: { id },
    });
  } catch (error) {
    if (boomStatus(error) !== 409) throw error;
  }
}

async function runs(client: RulesClient, found: SanitizedRule): Promise<RunsResponse> {
  const { alertTypeState } = (await client.getAlertState({ id: found.id })) ?? {};
  const state = readRunState(alertTypeState);
  const now = new Date();
  const history = found.monitoring?.run.history ?? [];
  return {
    searchedUntil: state.searchedUntil ?? null,
    runs: [...ruleRuns(state.runs, history)],
    coverage: coverage(state.runs, history, new Date(now.getTime() - COVERAGE_MS), now),
  };
}
