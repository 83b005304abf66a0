import type { IRouter, KibanaResponseFactory } from '@kbn/core/server';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import {
  API_VERSION,
  apiPaths,
  investigationRequest,
  pivotEventsRequest,
  type AlertHit,
  type InvestigationRequest,
  type InvestigationResponse,
} from '../../../common/api';
import { rule } from '../../../common/rule';
import { API_PRIVILEGES } from '../../feature';
import { findAlert } from '../find_alert';
import { handleErrors } from '../handle_errors';
import type { RouteDependencies } from '../route_dependencies';
import { validated } from '../route_validation';
import { whileWaiting } from '../while_waiting';
import { investigate } from './investigate';
import {
  NoTimeError,
  subjectOfAlert,
  subjectOfDocument,
  type InvestigationSubject,
} from './investigation_subject';
import { pivotPage, PivotPageError } from './pivot_page';

/** What is investigated, or the answer that says why it cannot be. */
type FoundSubject =
  | {
      readonly kind: 'found';
      readonly subject: InvestigationSubject;
      readonly alert: AlertHit | null;
    }
  | { readonly kind: 'not_found'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string };

/** The routes of the investigation panel. Events are searched as the current user. */
export function registerInvestigationRoutes(
  router: IRouter,
  { logger, alertsClient, limits }: RouteDependencies
): void {
  const security = { authz: { requiredPrivileges: [API_PRIVILEGES.read] } } as const;

  router.versioned
    .post({ path: apiPaths.investigate, access: 'internal', security })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(investigationRequest) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const alerts = await alertsClient(request);
          const found = await findSubject(alerts, request.body);
          if (found.kind !== 'found') return refusal(found, response);
          const { subject, alert } = found;
          const { guide = rule.guide, window = 'around_event', keys = [] } = request.body;
          const { elasticsearch } = await context.core;
          const { pivots, lookup, triage } = await whileWaiting(request, (signal) =>
            investigate(
              subject,
              { guide, window, keys },
              {
                elasticsearch: elasticsearch.client.asCurrentUser,
                alerts,
                signal,
                now: new Date(),
                limits,
              }
            )
          );
          const body: InvestigationResponse = {
            alert,
            anchor: subject.eventTime.toISOString(),
            source: subject.source?.label ?? null,
            guide,
            window,
            pivots: [...pivots],
            lookup: [...lookup],
            triage,
          };
          return response.ok({ body });
        })
    );

  router.versioned
    .post({ path: apiPaths.pivotEvents, access: 'internal', security })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(pivotEventsRequest) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const alerts = await alertsClient(request);
          const found = await findSubject(alerts, request.body);
          if (found.kind !== 'found') return refusal(found, response);
          const { elasticsearch } = await context.core;
          const { guide = rule.guide, window = 'around_event', keys = [] } = request.body;
          const { pivot, side, after, size } = request.body;
          try {
            const body = await whileWaiting(request, (signal) =>
              pivotPage(
                found.subject,
                { guide, window, pivot, keys, side, after, size },
                {
                  elasticsearch: elasticsearch.client.asCurrentUser,
                  alerts,
                  signal,
                  now: new Date(),
                  limits,
                }
              )
            );
            return response.ok({ body });
          } catch (error) {
            if (!(error instanceof PivotPageError)) throw error;
            return response.customError({
              statusCode: error.statusCode,
              body: { message: error.message },
            });
          }
        })
    );
}

async function findSubject(
  alerts: AlertsClient,
  { alertId, document }: Pick<InvestigationRequest, 'alertId' | 'document'>
): Promise<FoundSubject> {
  if ((alertId === undefined) === (document === undefined)) {
    return { kind: 'invalid', message: 'Give either alertId or document.' };
  }
  try {
    if (document !== undefined) {
      return { kind: 'found', subject: subjectOfDocument(document), alert: null };
    }
    const alert = await findAlert(alerts, alertId ?? '');
    return alert === undefined
      ? { kind: 'not_found', message: 'There is no such alert, or you may not see it.' }
      : { kind: 'found', subject: subjectOfAlert(alert), alert };
  } catch (error) {
    if (error instanceof NoTimeError) return { kind: 'invalid', message: error.message };
    throw error;
  }
}

function refusal(
  { kind, message }: Exclude<FoundSubject, { kind: 'found' }>,
  response: KibanaResponseFactory
) {
  return kind === 'not_found'
    ? response.notFound({ body: { message } })
    : response.badRequest({ body: { message } });
}
