import type { RouteValidationFunction } from '@kbn/core/server';
import type * as t from 'io-ts';
import { decode } from '../../common/validation';

/** Validates a part of a request by its codec; the answer names every fault at once. */
export function validated<T>(codec: t.Type<T, unknown>): RouteValidationFunction<T> {
  return (data, result) => {
    const decoded = decode(codec, data);
    return decoded.kind === 'valid'
      ? result.ok(decoded.value)
      : result.badRequest(decoded.faults.join('; '));
  };
}
