import { isEventDocument } from '../../common/event';

/** A copy of a document of nested objects with one field changed, or taken away by `undefined`. */
export function withField(
  document: Readonly<Record<string, unknown>>,
  field: string,
  value: unknown
): Record<string, unknown> {
  const [key = '', ...below] = field.split('.');
  const { [key]: current, ...others } = document;
  if (below.length > 0) {
    const inner = isEventDocument(current) ? current : {};
    return { ...others, [key]: withField(inner, below.join('.'), value) };
  }
  return value === undefined ? others : { ...others, [key]: value };
}
