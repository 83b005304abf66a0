import * as t from 'io-ts';

/**
 * The codec, narrowed to values that fit.
 *
 * @param name says what fits, to follow "is not": `a whole number from 1 to 9`
 */
export function bounded<T>(
  codec: t.Type<T, unknown>,
  name: string,
  fits: (value: T) => boolean
): t.Type<T, unknown> {
  return new t.Type<T, unknown>(
    name,
    (value): value is T => codec.is(value) && fits(value),
    (value, context) =>
      codec.is(value) && fits(value) ? t.success(value) : t.failure(value, context),
    (value) => value
  );
}
