import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';

/**
 * The codec, narrowed to values that fit. What does not fit inside a value, such as an entry of a list, is named by its
 * own place.
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
    (value, context) => {
      const decoded = codec.validate(value, context);
      if (!isLeft(decoded)) {
        return fits(decoded.right) ? decoded : t.failure(value, context);
      }
      const inside = decoded.left.filter((fault) => fault.context.length > context.length);
      return inside.length > 0 ? t.failures(inside) : t.failure(value, context);
    },
    (value) => value
  );
}
