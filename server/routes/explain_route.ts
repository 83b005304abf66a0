import type { IRouter } from '@kbn/core/server';
import {
  API_VERSION,
  apiPaths,
  decodeRuleParameters,
  explainRequest,
  MAX_EXPLAIN_BYTES,
  type ExplainResponse,
} from '../../common/api';
import { couldNotEvaluate, explain, matchedBecause, type Query } from '../../common/eql';
import { isEventDocument, type EventDocument } from '../../common/event';
import { tunedRuleQuery } from '../../common/rule';
import { recogniseSource } from '../../common/sources';
import { API_PRIVILEGES } from '../feature';
import { handleErrors } from './handle_errors';
import { validated } from './route_validation';
import type { RouteDependencies } from './route_dependencies';

/** Explains events that were pasted: whether the rule matches them, and why. Nothing is searched or stored. */
export function registerExplainRoute(router: IRouter, { logger }: RouteDependencies): void {
  router.versioned
    .post({
      path: apiPaths.explain,
      access: 'internal',
      security: { authz: { requiredPrivileges: [API_PRIVILEGES.read] } },
      options: { body: { maxBytes: MAX_EXPLAIN_BYTES } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(explainRequest) } } },
      (_context, request, response) =>
        handleErrors(logger, response, () => {
          const { events, parameters = {} } = request.body;
          const decoded = decodeRuleParameters(parameters);
          if (decoded.kind === 'invalid') {
            return Promise.resolve(
              response.badRequest({ body: { message: decoded.faults.join('; ') } })
            );
          }
          const query = tunedRuleQuery(decoded.value);
          return Promise.resolve(
            response.ok({ body: { events: events.map((event) => explained(event, query)) } })
          );
        })
    );
}

/** @param document an event, or a search hit that holds one */
function explained(document: EventDocument, query: Query): ExplainResponse['events'][number] {
  const source = document['_source'];
  const event = isEventDocument(source) ? source : document;
  const index = document['_index'];
  const explanation = explain(query, event);
  return {
    matches: explanation.outcome,
    source: recogniseSource(event, typeof index === 'string' ? index : undefined)?.label ?? null,
    matchedBecause: matchedBecause(explanation),
    couldNotEvaluate: couldNotEvaluate(explanation),
    explanation,
  };
}
