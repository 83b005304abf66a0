import fc from 'fast-check';
import type { EventDocument } from '../../common/event';

const scalars = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('abc', 'ABC', 'abd', 'xabcx', '', '12', 'true', '2024-05-01'),
  },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 12, -3, 2.5, 1714521600000, 9007199254740993n) },
  fc.boolean(),
  fc.constant('10.1.2.3')
);

/**
 * Events of few field names in every shape: nested, dotted, mixed, with arrays, nulls and objects at every level. Made
 * of the words of the plain vocabulary of the generated queries.
 */
export const eventArbitrary: fc.Arbitrary<EventDocument> = fc.letrec<{
  value: unknown;
  object: EventDocument;
}>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: scalars },
    fc.constant(null),
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: tie('object') }
  ),
  object: fc.dictionary(
    fc.constantFrom(
      'a',
      'b',
      'c',
      'a.b',
      'b.c',
      'a.b.c',
      'event.category',
      '__proto__',
      'constructor'
    ),
    tie('value'),
    { maxKeys: 5 }
  ),
})).object;

/** All values of a document by full field name, by the plainest means. */
export function flattenedValues(document: EventDocument): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const visit = (value: unknown, name: string) => {
    if (Array.isArray(value)) {
      for (const member of value) visit(member, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value))
        visit(child, name === '' ? key : `${name}.${key}`);
    } else if (value !== null && value !== undefined) {
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  };
  visit(document, '');
  return found;
}
