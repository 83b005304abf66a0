import { isLeft } from 'fp-ts/lib/Either';
import type * as t from 'io-ts';

/** A value that fits a codec, or every reason why it does not. */
export type Decoded<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** Longest part of a refused value that a fault quotes. */
const MAX_QUOTED_LENGTH = 60;

/** Decodes a value and names all faults at once, each with its place: `indices[1]: "" is …`. */
export function decode<T>(
  codec: Pick<t.Decoder<unknown, T>, 'decode'>,
  value: unknown
): Decoded<T> {
  const decoded = codec.decode(value);
  if (!isLeft(decoded)) return { kind: 'valid', value: decoded.right };
  return { kind: 'invalid', faults: [...new Set(decoded.left.map(describe))] };
}

function describe({ context, value, message }: t.ValidationError): string {
  const expected = context[context.length - 1]?.type.name ?? 'a valid value';
  const place = placeOf(context) || 'the value';
  return message === undefined
    ? `${place}: ${quoted(value)} is not ${expected}`
    : `${place}: ${message}`;
}

/** `a.b[0]` */
function placeOf(context: t.Context): string {
  return context.slice(1).reduce((place, { key }) => {
    if (/^\d+$/.test(key)) return `${place}[${key}]`;
    return place === '' ? key : `${place}.${key}`;
  }, '');
}

function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'bigint' ? each.toString() : each
  );
  return text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
}
