import { hasWildcard } from '../eql/wildcard';
import type { ExceptionEntry } from './exception_item';

/** Whether a value of an entry is a pattern that more than one value can fit. */
export function isPattern({ operator }: Pick<ExceptionEntry, 'operator'>, value: string): boolean {
  return operator === 'matches' && hasWildcard(value);
}
