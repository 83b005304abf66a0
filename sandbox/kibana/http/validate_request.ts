import type { RouteValidationFunction, RouteValidator } from '@kbn/core/server';

/** The parts of a request as they came in. */
export interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A request that a route's validation refuses. */
export class RequestValidationError extends Error {}

/** Gives the validated parts, or throws a RequestValidationError. */
export type ValidateRequest = (parts: RequestParts) => RequestParts;

/**
 * Stands for `RouteValidator` (`src/core/packages/http/router-server-internal/src/validator.ts`), function form: what is
 * not validated is empty, never raw.
 */
export function requestValidation<Params, Query, Body>(
  validators: RouteValidator<Params, Query, Body>
): ValidateRequest {
  return ({ params, query, body }) => ({
    params: validatePart(validators.params, params, 'request params'),
    query: validatePart(validators.query, query, 'request query'),
    body: validatePart(validators.body, body, 'request body'),
  });
}

function validatePart<T>(
  validator: RouteValidationFunction<T> | undefined,
  data: unknown,
  namespace: string
): unknown {
  if (validator === undefined) return {};
  let place = [namespace];
  const result = validator(data, {
    ok: (value) => ({ value }),
    badRequest: (error, path = []) => {
      place = [namespace, ...path];
      return { error: error instanceof Error ? error : new Error(error) };
    },
  });
  if ('error' in result) {
    throw new RequestValidationError(`[${place.join('.')}]: ${result.error.message}`);
  }
  return result.value;
}
