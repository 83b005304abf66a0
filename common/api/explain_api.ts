import * as t from 'io-ts';
import { strictObject } from '../validation';

/** Events that are explained at once. */
export const MAX_EXPLAINED_EVENTS = 100;
/** Bytes of a request; Kibana's own default. */
export const MAX_EXPLAIN_BYTES = 1_048_576;

const events = new t.Type<Record<string, unknown>[], unknown>(
  `a list of 1 to ${MAX_EXPLAINED_EVENTS} events`,
  isEvents,
  (value, context) => (isEvents(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
);

function isEvents(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= MAX_EXPLAINED_EVENTS &&
    value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  );
}

/** Events as they were pasted: documents, search hits or alerts. */
export const explainRequest = strictObject(
  'a request to explain events',
  { events },
  {
    /** Those of the rule to explain with, the defaults where they are missing; by default the rule as it is published. */
    parameters: t.unknown,
  }
);
export type ExplainRequest = t.TypeOf<typeof explainRequest>;

export const explainResponse = t.type({
  events: t.array(
    t.type({
      matches: t.boolean,
      source: t.union([t.string, t.null]),
      matchedBecause: t.array(t.string),
      couldNotEvaluate: t.array(t.string),
      /** The tree of clauses. */
      explanation: t.unknown,
    })
  ),
});
export type ExplainResponse = t.TypeOf<typeof explainResponse>;
