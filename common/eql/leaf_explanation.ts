import type { FieldReader, FieldValue } from '../event';
import {
  MAX_EXPLAINED_VALUES,
  type LeafExplanation,
  type Match,
  type SeenField,
} from './explanation';

/** Explains a leaf from the values that its fields have in the event, in the order of the readers. */
export function leafExplanation(
  text: string,
  outcome: boolean,
  readers: readonly FieldReader[],
  values: readonly (readonly FieldValue[])[],
  details: { readonly matched?: Match | undefined; readonly tests?: 'presence' }
): LeafExplanation {
  const fields = readers.map((reader, at): SeenField => {
    const all = values[at] ?? [];
    return {
      name: reader.name,
      values: all.slice(0, MAX_EXPLAINED_VALUES),
      valueCount: all.length,
    };
  });
  return {
    kind: 'leaf',
    text,
    outcome,
    tests: details.tests ?? 'value',
    fields,
    missing: fields.filter(({ valueCount }) => valueCount === 0).map(({ name }) => name),
    ...(details.matched !== undefined && { matched: details.matched }),
  };
}
