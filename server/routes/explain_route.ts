import type { IRouter } from '@kbn/core/server';
import {
  API_VERSION,
  apiPaths,
  explainRequest,
  MAX_EXPLAIN_BYTES,
  type ExplainResponse,
} from '../../common/api';
import { couldNotEvaluate, explain, matchedBecause, parse } from '../../common/eql';
import { isEventDocument, type EventDocument } from '../../common/event';
import { rule } from '../../common/rule';
import { recogniseSource } from '../../common/sources';
import { API_PRIVILEGES } from '../feature';
import { handleErrors } from './handle_errors';
import { validated } from './route_validation';
import type { RouteDependencies } from './route_dependencies';

const query = parse(rule.query);

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
        handleErrors(logger, response, () =>
          Promise.resolve(response.ok({ body: { events: request.body.events.map(explained) } }))
        )
    );
}

/** @param document an event, or a search hit that holds one */
function explained(document: EventDocument): ExplainResponse['events'][number] {
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
