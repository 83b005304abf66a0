export type * from './ast';
export { parseAddress, parseAddressBlock, type AddressBlock } from './address_block';
export { compile, explain, type CompileOptions } from './compile';
export { holdingLeaves, passedExclusions, tellingLeaves } from './deciding_clauses';
export { EqlLimitError } from './eql_limit_error';
export { EqlSyntaxError } from './eql_syntax_error';
export {
  MAX_EXPLAINED_VALUES,
  type Explanation,
  type GroupExplanation,
  type LeafExplanation,
  type Match,
  type NotExplanation,
  type SeenField,
  type UnevaluatedExplanation,
} from './explanation';
export { couldNotEvaluate, matchedBecause } from './explanation_sentences';
export { fields, withOptional, type UsedField } from './fields';
export { parse } from './parser';
export { print, printExpression } from './printer';
export { requiredLiterals, type AnyOfLiterals, type RequiredLiteral } from './required_literals';
export { search, type SearchOptions } from './search';
export { MAX_NESTING } from './token_reader';
export { withoutLocations } from './without_locations';
