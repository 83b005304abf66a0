import { expect, test } from 'vitest';
import { explain, parse } from '../../../common/eql';
import { firstFailedClause } from './first_failed_clause';

test.each<[string, string | undefined]>([
  ['any where x == "a"', undefined],
  ['any where x == "b"', 'x == "b"'],
  ['any where x == "a" and (y == "a" and z == "b")', 'y == "a"'],
  ['any where x == "a" and (y == "a" or z == "b")', 'y == "a" or z == "b"'],
  ['any where x == "a" and not x : "A*"', 'not x : "A*"'],
])('%s: %s', (query, expected) => {
  expect(firstFailedClause(explain(parse(query), { x: 'a' }))?.text).toBe(expected);
});
