import { errors } from '@elastic/elasticsearch';
import { badRequest, boomify, conflict, notFound, type Boom } from '@hapi/boom';
import { ElasticsearchError } from '../../elasticsearch/elasticsearch_error';

/**
 * The errors of the saved objects client: Kibana's `SavedObjectsErrorHelpers`
 * (`src/core/packages/saved-objects/server/src/saved_objects_error_helpers.ts`).
 */
export function badRequestError(reason: string): Boom {
  return decorated(new Error('Bad Request'), 400, reason);
}

export function unsupportedTypeError(type: string): Boom {
  return badRequestError(`Unsupported saved object type: '${type}'`);
}

export function invalidVersionError(version: string): Boom {
  return badRequest(`Invalid version [${version}]`);
}

export function forbiddenError(message: string): Boom {
  return decorated(new Error(message), 403);
}

export function notFoundError(type: string, id: string): Boom {
  return notFound(`Saved object [${type}/${id}] not found`);
}

export function conflictError(type: string, id: string): Boom {
  return conflict(`Saved object [${type}/${id}] conflict`);
}

/** An object that cannot be brought to the version of its type that Kibana knows. */
export function migrationError(error: Error): Boom {
  return decorated(error, 500, 'Failed to migrate document to the latest version.');
}

/**
 * Asks Elasticsearch as Kibana's repository does: an error of the client becomes what `decorateEsError`
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/utils/decorate_es_error.ts`) makes of it, the same error
 * with its reason in front and its status.
 *
 * @throws Boom
 */
export function decoratingErrors<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw decorated(clientError(error), error.status, error.reason);
  }
}

function clientError(error: ElasticsearchError): Error {
  return new errors.ResponseError({
    body: error.toBody(),
    statusCode: error.status,
    headers: { 'x-elastic-product': 'Elasticsearch' },
    warnings: null,
    meta: {
      context: null,
      name: 'elasticsearch-js',
      request: { params: { method: 'POST', path: '/' }, options: {}, id: 1 },
      connection: null,
      attempts: 0,
      aborted: false,
    },
  });
}

function decorated(error: Error, statusCode: number, message?: string): Boom {
  return boomify(error, {
    statusCode,
    override: false,
    ...(message === undefined ? {} : { message }),
  });
}
