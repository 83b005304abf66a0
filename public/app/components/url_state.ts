import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';

/**
 * Reads a state from the parameters of a query, and writes only what differs from what an empty query means: a
 * `t.strict` (which leaves parameters of others alone) of {@link urlValue} and {@link urlValues}.
 */
export type UrlStateCodec<State> = t.Type<
  State,
  Readonly<Record<string, readonly string[] | undefined>>
>;

/** The state of a query, and what could not be read of it. */
export interface UrlState<State> {
  readonly state: State;
  /** A sentence for each parameter that was left out. */
  readonly faults: readonly string[];
}

/**
 * Reads the state of a query. A parameter that the codec refuses is treated as if it were not there, and reported.
 *
 * @throws Error if the codec refuses an empty query, which would be its own fault
 */
export function readUrlState<State>(codec: UrlStateCodec<State>, search: string): UrlState<State> {
  const parameters = parametersOf(search);
  const decoded = decode(codec, parameters);
  if (decoded.kind === 'valid') return { state: decoded.value, faults: [] };
  const refused = refusedParameters(codec, parameters);
  const accepted = Object.entries(parameters).filter(([name]) => !refused.has(name));
  const again = decode(codec, Object.fromEntries(accepted));
  if (again.kind === 'valid') return { state: again.value, faults: decoded.faults };
  throw new Error(`The state of an empty query is not valid: ${again.faults.join('; ')}`);
}

/** The query with the state in it; parameters of others stay as they are. */
export function writeUrlState<State>(
  codec: UrlStateCodec<State>,
  state: State,
  search: string
): string {
  const parameters = new URLSearchParams(search);
  for (const [name, values] of Object.entries(codec.encode(state))) {
    parameters.delete(name);
    for (const value of values ?? []) parameters.append(name, value);
  }
  return parameters.toString();
}

function parametersOf(search: string): Record<string, string[]> {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    [...parameters.keys()].map((name) => [name, parameters.getAll(name)] as const)
  );
}

function refusedParameters<State>(
  codec: UrlStateCodec<State>,
  parameters: Readonly<Record<string, string[]>>
): ReadonlySet<string> {
  const decoded = codec.decode(parameters);
  if (!isLeft(decoded)) return new Set();
  return new Set(decoded.left.flatMap(({ context }) => context[1]?.key ?? []));
}

/** A parameter that is given at most once and holds one value of a codec of texts. */
export function urlValue<A extends string>(
  codec: t.Type<A, unknown>,
  fallback: A
): t.Type<A, readonly string[] | undefined> {
  return new t.Type<A, readonly string[] | undefined, unknown>(
    codec.name,
    (value): value is A => codec.is(value),
    (given, context) => {
      if (given === undefined) return t.success(fallback);
      const value: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
      return codec.is(value) ? t.success(value) : t.failure(value, context);
    },
    (value) => (value === fallback ? undefined : [value])
  );
}

/** A parameter that is given once for each text of a list. */
export function urlValues(
  codec: t.Type<string, unknown>
): t.Type<readonly string[], readonly string[] | undefined> {
  const list = t.array(codec, `a list of ${codec.name}`);
  return new t.Type<readonly string[], readonly string[] | undefined, unknown>(
    list.name,
    (value): value is readonly string[] => list.is(value),
    (given, context) => {
      if (given === undefined) return t.success([]);
      return list.is(given) ? t.success([...new Set(given)]) : t.failure(given, context);
    },
    (values) => (values.length === 0 ? undefined : values)
  );
}
