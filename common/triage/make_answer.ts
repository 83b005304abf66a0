import type { Answer, CoveredPart, UncoveredPart } from './answer';
import type { CaseFile } from './case_file';
import type { SearchId } from './evidence';
import type { Facts } from './process/facts';
import type { QuestionId } from './question';
import type { Reason } from './reason';
import { searchCoverage } from './search_reasons';
import { decidingFirst, verdictOf } from './verdict_of';

/** What an answer rests on: searches, and fields that some events should have. */
export interface Basis {
  readonly searches: readonly SearchId[];
  /** The fields that the guide looks at; one of each list is enough. */
  readonly fields: readonly (readonly [string, ...string[]])[];
  readonly facts: Facts;
}

/** Makes the answer that reasons support, with what was looked at and what was not. */
export function makeAnswer(
  question: QuestionId,
  file: CaseFile,
  reasons: readonly [Reason, ...Reason[]],
  { searches, fields, facts }: Basis
): Answer {
  const verdict = verdictOf(reasons);
  const [first = reasons[0], ...others] = decidingFirst(reasons, verdict);
  const { covered, notCovered } = searchCoverage(file, searches);
  for (const [field, ...alternatives] of fields) {
    const found = facts.first(field, ...alternatives);
    const part: CoveredPart & UncoveredPart = {
      kind: 'field',
      field: found?.citation.field ?? field,
    };
    (found === undefined ? notCovered : covered).push(part);
  }
  return { question, verdict, reasons: [first, ...others], covered, notCovered };
}
