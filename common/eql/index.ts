export type * from './ast';
export { EqlSyntaxError } from './eql_syntax_error';
export { parse } from './parser';
export { print, printExpression } from './printer';
export { withoutLocations } from './without_locations';
