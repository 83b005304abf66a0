import { expect, test } from 'vitest';
import { exampleException } from './example_exceptions';
import { matchingExceptions } from './matching_exceptions';

const other = {
  ...exampleException,
  id: 'two',
  name: 'Backup agent',
  reason: 'Ticket 17',
  createdBy: 'grace',
  entries: [{ field: 'host.name', operator: 'is' as const, values: ['SRV-9'] }],
};

test.each([
  ['', ['one', 'two']],
  ['  ', ['one', 'two']],
  ['INSPECTION', ['one']],
  ['TICKET', ['two']],
  ['grace', ['two']],
  ['ipinfo', ['one']],
  ['host.', ['one', 'two']],
  ['srv-9', ['two']],
  ['nothing', []],
])('exceptions with "%s"', (text, ids) => {
  expect(matchingExceptions([exampleException, other], text).map(({ id }) => id)).toEqual(ids);
});
