import type { SanitizedRule } from '@kbn/alerting-plugin/server';
import type { IRouter } from '@kbn/core/server';
import {
  API_VERSION,
  apiPaths,
  decodeRuleParameters,
  decodeSavedRuleParameters,
  defaultRuleParameters,
  ruleParametersRequest,
  type SavedRuleParameters,
} from '../../common/api';
import { API_PRIVILEGES } from '../feature';
import { findRule } from './find_rule';
import { handleErrors } from './handle_errors';
import type { RouteDependencies } from './route_dependencies';
import { validated } from './route_validation';
import { ruleStatus } from './rule_status';

/**
 * Changes the rule's parameters, from the version of the rule that the person has seen. Kibana's client takes no version
 * and repeats an update that conflicts: of two people who save in the same instant, the later one wins.
 */
export function registerRuleParametersRoute(
  router: IRouter,
  { logger, rulesClient, ruleId }: RouteDependencies
): void {
  router.versioned
    .put({
      path: apiPaths.ruleParameters,
      access: 'internal',
      security: { authz: { requiredPrivileges: [API_PRIVILEGES.all] } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(ruleParametersRequest) } } },
      (_context, request, response) =>
        handleErrors(logger, response, async () => {
          const { parameters, revision } = request.body;
          const complete = decodeRuleParameters(parameters);
          const decoded =
            complete.kind === 'valid' ? decodeSavedRuleParameters(parameters) : complete;
          if (decoded.kind === 'invalid') {
            return response.badRequest({ body: { message: decoded.faults.join('; ') } });
          }
          const client = await rulesClient(request);
          const id = ruleId(request);
          const found = await findRule(client, id);
          if (found === undefined) {
            return response.notFound({ body: { message: 'The rule has not been enabled yet.' } });
          }
          if (found.revision !== revision) {
            return response.conflict({
              body: {
                message: 'Someone else has changed the rule since it was loaded. Load it again.',
              },
            });
          }
          await client.update({ id, data: withParameters(found, decoded.value) });
          return response.ok({ body: ruleStatus(await findRule(client, id)) });
        })
    );
}

/** Settings of the rule form that are no parameters; Kibana takes what an update does not give for taken away. */
const KEPT_SETTINGS = [
  'systemActions',
  'notifyWhen',
  'throttle',
  'alertDelay',
  'flapping',
  'artifacts',
] as const;

/** All that an update would otherwise take away is given back as it is. */
function withParameters(found: SanitizedRule, params: SavedRuleParameters) {
  const { name, tags, schedule, params: before, actions } = found;
  const settings = KEPT_SETTINGS.map((setting) => [setting, found[setting]] as const);
  return {
    name,
    tags,
    schedule,
    params: { ...defaultsOf(Object.keys(before)), ...params },
    actions,
    ...Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
  };
}

/** Kibana does not count it as a change if a parameter is only taken away; what was given before is set to its default. */
function defaultsOf(names: readonly string[]): SavedRuleParameters {
  return Object.fromEntries(
    Object.entries(defaultRuleParameters).filter(([name]) => names.includes(name))
  );
}
