import type { IRouter, KibanaRequest, RequestHandlerContext } from '@kbn/core/server';
import {
  API_VERSION,
  apiPaths,
  exceptionContent,
  exceptionDeleteRequest,
  exceptionIdParams,
  exceptionsFile,
  exceptionSubjectRequest,
  exceptionUpdateRequest,
  MAX_EXCEPTIONS,
  MAX_IMPORT_BYTES,
  type ExceptionsResponse,
  type StoredException,
} from '../../../common/api';
import type { GuardRailFault } from '../../../common/exceptions';
import { tunedRuleLists } from '../../../common/rule';
import { exceptionFaults } from '../../exceptions/exception_faults';
import { exceptionStore, type ExceptionStore } from '../../exceptions/exception_store';
import {
  reviewChangedException,
  reviewNewException,
  type ReviewContext,
} from '../../exceptions/review_exception';
import { API_PRIVILEGES } from '../../feature';
import { findAlert } from '../find_alert';
import { handleErrors } from '../handle_errors';
import type { RouteDependencies } from '../route_dependencies';
import { validated } from '../route_validation';
import { savedParameters } from '../saved_parameters';
import { whileWaiting } from '../while_waiting';
import { exceptionSubject } from './exception_subject';
import { reviewImport } from './review_import';
import { unlessChanged } from './unless_changed';

/** Listing, making, changing, removing and importing exceptions, and what one can be made from. */
export function registerExceptionsRoutes(router: IRouter, dependencies: RouteDependencies): void {
  const { logger, alertsClient } = dependencies;
  const read = { authz: { requiredPrivileges: [API_PRIVILEGES.read] } } as const;
  const all = { authz: { requiredPrivileges: [API_PRIVILEGES.all] } } as const;

  router.versioned
    .get({ path: apiPaths.exceptions, access: 'internal', security: read })
    .addVersion({ version: API_VERSION, validate: false }, (context, _request, response) =>
      handleErrors(logger, response, async () =>
        response.ok({ body: await (await storeOf(context)).list() })
      )
    );

  router.versioned
    .post({ path: apiPaths.exceptions, access: 'internal', security: all })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(exceptionContent) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const store = await storeOf(context);
          const review = reviewNewException(
            request.body,
            await reviewContext(dependencies, context, request)
          );
          if (review.kind === 'refused') return response.badRequest({ body: refusal(review) });
          const full = fullMessage(await store.list(), 1);
          if (full !== undefined) return response.badRequest({ body: { message: full } });
          return response.ok({ body: { exception: await store.create(review.exception) } });
        })
    );

  router.versioned.put({ path: apiPaths.exception, access: 'internal', security: all }).addVersion(
    {
      version: API_VERSION,
      validate: {
        request: {
          params: validated(exceptionIdParams),
          body: validated(exceptionUpdateRequest),
        },
      },
    },
    (context, request, response) =>
      handleErrors(logger, response, async () => {
        const store = await storeOf(context);
        const { id } = request.params;
        const { version, exception } = request.body;
        const reviewing = await reviewContext(dependencies, context, request);
        return unlessChanged(response, async () => {
          const previous = await store.get(id);
          const review = reviewChangedException(previous, exception, reviewing);
          if (review.kind === 'refused') return response.badRequest({ body: refusal(review) });
          const updated: StoredException = await store.update(id, version, review.exception);
          return response.ok({ body: { exception: updated } });
        });
      })
  );

  router.versioned
    .post({ path: apiPaths.deleteException, access: 'internal', security: all })
    .addVersion(
      {
        version: API_VERSION,
        validate: {
          request: {
            params: validated(exceptionIdParams),
            body: validated(exceptionDeleteRequest),
          },
        },
      },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const store = await storeOf(context);
          return unlessChanged(response, async () => {
            await store.delete(request.params.id, request.body.version);
            return response.ok({ body: {} });
          });
        })
    );

  router.versioned
    .post({
      path: apiPaths.importExceptions,
      access: 'internal',
      security: all,
      options: { body: { maxBytes: MAX_IMPORT_BYTES } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(exceptionsFile) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const store = await storeOf(context);
          const kept = await store.list();
          const { created, skipped, faults } = reviewImport(
            request.body.exceptions,
            kept.exceptions,
            await reviewContext(dependencies, context, request)
          );
          if (faults.length > 0) {
            return response.badRequest({
              body: { message: faults.join('\n'), attributes: { faults } },
            });
          }
          const full = fullMessage(kept, created.length);
          if (full !== undefined) return response.badRequest({ body: { message: full } });
          if (created.length > 0) await store.createAll(created);
          return response.ok({ body: { created: created.length, skipped } });
        })
    );

  router.versioned
    .post({ path: apiPaths.exceptionSubject, access: 'internal', security: read })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(exceptionSubjectRequest) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const alert = await findAlert(await alertsClient(request), request.body.alertId);
          if (alert === undefined) {
            return response.notFound({
              body: { message: 'There is no such alert, or you may not see it.' },
            });
          }
          const client = (await context.core).elasticsearch.client.asCurrentUser;
          const body = await whileWaiting(request, (signal) =>
            exceptionSubject(client, alert, dependencies.limits.searchTimeout, signal)
          );
          return response.ok({ body });
        })
    );
}

async function storeOf(context: RequestHandlerContext): Promise<ExceptionStore> {
  return exceptionStore((await context.core).savedObjects.client);
}

/** Where Kibana's security is off, nobody can be named. */
const UNKNOWN_USER = 'unknown';

async function reviewContext(
  dependencies: RouteDependencies,
  context: RequestHandlerContext,
  request: KibanaRequest
): Promise<ReviewContext> {
  const { security } = await context.core;
  const { domains } = tunedRuleLists(await savedParameters(dependencies, request));
  return {
    user: security.authc.getCurrentUser()?.username ?? UNKNOWN_USER,
    now: new Date(),
    domains,
  };
}

function refusal({ faults }: { readonly faults: readonly GuardRailFault[] }) {
  const sentences = exceptionFaults(faults);
  return { message: sentences.join(' '), attributes: { faults: sentences } };
}

function fullMessage(
  { exceptions, unreadable }: ExceptionsResponse,
  added: number
): string | undefined {
  const count = exceptions.length + unreadable.length;
  return count + added > MAX_EXCEPTIONS
    ? `There are ${count} exceptions; at most ${MAX_EXCEPTIONS} are allowed. Delete those that have expired.`
    : undefined;
}
