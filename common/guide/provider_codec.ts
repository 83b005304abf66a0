import { isLeft, map } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { bounded } from '../validation';
import { converting, decoder, oneOf, withDefault } from './decoder';
import type { Provider, ProviderValueType } from './investigate_button';
import { asBoolean, coerced, isScalar, type Scalar } from './provider_value';
import { hasPlaceholder } from './template';

/** A text with something in it. */
export const nonEmptyText = bounded(
  t.string,
  'a text that is not empty',
  (text) => text.trim() !== ''
);

const queryTypes = ['phrase', 'phrases', 'exists', 'range'] as const;

const providerShape = t.type({
  field: nonEmptyText,
  excluded: withDefault(converting('true or false', asBoolean), false),
  queryType: withDefault(oneOf(queryTypes), 'phrase' as const),
  valueType: t.unknown,
  value: t.unknown,
});

/** Reads a condition of an `investigate` block; what a kind of query has no use for is not looked at. */
export const providerCodec = decoder<Provider>('a condition', (given, context) => {
  const decoded = providerShape.validate(given, context);
  if (isLeft(decoded)) return decoded;
  const { field, excluded, queryType, valueType, value } = decoded.right;
  const member = <T>(key: string, codec: t.Type<T, unknown>, actual: unknown) =>
    codec.validate(actual, [...context, { key, type: codec, actual }]);

  if (queryType === 'exists') return t.success({ field, excluded, queryType });
  if (queryType === 'range') {
    return map((bounds: Bounds): Provider => ({ field, excluded, queryType, bounds }))(
      member('value', boundsCodec, value)
    );
  }
  const type = member('valueType', valueTypeCodec, valueType ?? typeOfValue(value));
  if (isLeft(type)) return type;
  const common = { field, excluded, valueType: type.right };
  return queryType === 'phrase'
    ? map((each: Scalar): Provider => ({ ...common, queryType, value: each }))(
        member('value', valueCodec(type.right), value)
      )
    : map((values: readonly Scalar[]): Provider => ({ ...common, queryType, values }))(
        member('value', valuesCodec(type.right), value)
      );
});

const valueTypeCodec = oneOf(['string', 'number', 'boolean']);

/** The type of a value that does not name it. */
function typeOfValue(value: unknown): ProviderValueType {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** A text with placeholders gets its type with its values. */
function valueOfType(value: unknown, valueType: ProviderValueType): Scalar | undefined {
  if (!isScalar(value)) return undefined;
  return hasPlaceholder(value) ? value : coerced(value, valueType);
}

const valueNames: Readonly<Record<ProviderValueType, string>> = {
  string: 'a text, a number, true or false',
  number: 'a number',
  boolean: 'true or false',
};

function valueCodec(valueType: ProviderValueType): t.Type<Scalar, unknown> {
  return converting(valueNames[valueType], (value) => valueOfType(value, valueType));
}

/** Kibana writes lists as JSON in a text. */
function valuesCodec(valueType: ProviderValueType): t.Type<readonly Scalar[], unknown> {
  const itemCodec = valueCodec(valueType);
  const name = `a list of values such as ["a", "b"]`;
  return decoder<readonly Scalar[]>(name, (given, context) => {
    const list = parsedText(given);
    if (!Array.isArray(list) || list.length === 0 || !list.every(isScalar)) {
      return t.failure(given, context);
    }
    return t.array(itemCodec).validate(list, context);
  });
}

const boundNames = ['gt', 'gte', 'lt', 'lte'] as const;
type Bounds = Extract<Provider, { queryType: 'range' }>['bounds'];

const boundsCodec = converting(
  'bounds such as {"gte": 1, "lt": 10}, with a number or a text for each',
  (given): Bounds | undefined => {
    const object = parsedText(given);
    if (typeof object !== 'object' || object === null) return undefined;
    const members = new Map<string, unknown>(Object.entries(object));
    const bounds: Partial<Record<(typeof boundNames)[number], string | number>> = {};
    for (const name of boundNames) {
      const bound = members.get(name) ?? '';
      if (typeof bound !== 'string' && !(typeof bound === 'number' && Number.isFinite(bound))) {
        return undefined;
      }
      if (bound !== '') bounds[name] = bound;
    }
    return Object.keys(bounds).length === 0 ? undefined : bounds;
  }
);

/** What the text is as JSON; the text itself where it is none. */
function parsedText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
