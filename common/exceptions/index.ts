export { exceptionQueries, type ExceptionQuery } from './exception_filter';
export type { ExceptionEntry, ExceptionItem, ExceptionOperator } from './exception_item';
