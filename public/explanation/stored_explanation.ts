import * as t from 'io-ts';
import type { Explanation } from '../../common/eql';
import { decode } from '../../common/validation';

const explained = { text: t.string, outcome: t.boolean };
const fieldValue = t.union([t.string, t.number, t.boolean]);

const match = t.type({
  field: t.string,
  value: fieldValue,
  entry: t.string,
  by: t.keyof({ value: null, wildcard: null, regexp: null, comparison: null, expression: null }),
  inList: t.boolean,
});

const leafProperties = {
  ...explained,
  kind: t.literal('leaf'),
  tests: t.keyof({ value: null, presence: null, category: null }),
  fields: t.array(
    t.type({ name: t.string, values: t.array(fieldValue), valueCount: t.number }, 'a field')
  ),
  missing: t.array(t.string),
};

const leaf = t.union([
  t.type({ ...leafProperties, matched: match }),
  t.exact(t.type(leafProperties)),
]);

const unevaluated = t.type({
  kind: t.literal('unevaluated'),
  text: t.string,
  outcome: t.literal(false),
  reason: t.string,
});

interface Explained {
  readonly text: string;
  readonly outcome: boolean;
}

/** An {@link Explanation} as alerts have it, where numbers beyond 2^53 are texts. */
type StoredExplanation =
  | (Explained & { readonly kind: 'and' | 'or'; readonly clauses: readonly StoredExplanation[] })
  | (Explained & { readonly kind: 'not'; readonly clause: StoredExplanation })
  | t.TypeOf<typeof leaf>
  | t.TypeOf<typeof unevaluated>;

const storedExplanation: t.Type<StoredExplanation> = t.recursion('an explanation', () =>
  t.union([
    t.type({
      ...explained,
      kind: t.keyof({ and: null, or: null }),
      clauses: t.readonlyArray(storedExplanation),
    }),
    t.type({ ...explained, kind: t.literal('not'), clause: storedExplanation }),
    leaf,
    unevaluated,
  ])
);

/** Reads the explanation that an alert was stored with; `undefined` if there is none that can be read. */
export function readExplanation(value: unknown): Explanation | undefined {
  const decoded = decode(storedExplanation, value);
  return decoded.kind === 'valid' ? decoded.value : undefined;
}
