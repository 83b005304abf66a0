import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { decoder, oneOf, withDefault } from './decoder';
import type { Provider } from './investigate_button';
import { nonEmptyText, providerCodec } from './provider_codec';
import { hasPlaceholder, placeholder } from './template';

const valueKind = t.type({
  type: withDefault(oneOf(['parameter', 'literal']), 'literal' as const),
});
const parameterValue = t.type({ value: nonEmptyText });

/**
 * Reads a condition of an `insight` block, the syntax of Kibana 8.6: the value of a `parameter` is the name of the
 * alert's field that has the value, that of a `literal` is the value.
 */
export const insightProviderCodec = decoder<Provider>('a condition', (given, context) => {
  const kind = valueKind.validate(given, context);
  if (isLeft(kind)) return kind;
  if (kind.right.type === 'literal') return providerCodec.validate(given, context);
  const parameter = parameterValue.validate(given, context);
  if (isLeft(parameter)) return parameter;
  const { value } = parameter.right;
  return providerCodec.validate(
    { ...parameter.right, value: hasPlaceholder(value) ? value : placeholder(value.trim()) },
    context
  );
});
