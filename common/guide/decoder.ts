import * as t from 'io-ts';

/** A codec for reading only. It may convert, so no value counts as read before it was. */
export function decoder<T>(name: string, validate: t.Validate<unknown, T>): t.Type<T, unknown> {
  return new t.Type<T, unknown>(
    name,
    (_value): _value is T => false,
    validate,
    (value) => value
  );
}

/** A codec that converts a value, and refuses it where the conversion gives `undefined`. */
export function converting<T>(
  name: string,
  convert: (value: unknown) => T | undefined
): t.Type<T, unknown> {
  return decoder(name, (value, context) => {
    const converted = convert(value);
    return converted === undefined ? t.failure(value, context) : t.success(converted);
  });
}

/** The codec, or the fallback where there is no value. */
export function withDefault<T, D>(codec: t.Type<T, unknown>, fallback: D): t.Type<T | D, unknown> {
  return decoder<T | D>(codec.name, (value, context) =>
    value === undefined ? t.success(fallback) : codec.validate(value, context)
  );
}

/** One of the given texts, and no other. */
export function oneOf<T extends string>(texts: readonly T[]): t.Type<T, unknown> {
  const quoted = texts.map((text) => `"${text}"`);
  const name = [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].join(' or ');
  return converting(name, (value) => texts.find((text) => text === value));
}
