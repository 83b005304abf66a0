import { expect, test } from 'vitest';
import type { EventDocument } from '../event';
import type { AppliedException, ExceptionEntry } from './exception_item';
import { hidingExceptions } from './hiding_exceptions';

const path = 'C:\\Program Files\\Larch\\larch.exe';
const is = (value: string): ExceptionEntry => ({
  field: 'process.executable',
  operator: 'is',
  values: [value],
});

test('of several exceptions all that hide an event are told, those that had not expired when it happened', () => {
  const item = (id: string, changes: Partial<AppliedException> = {}): AppliedException => ({
    id,
    name: id,
    entries: [is(path)],
    ...changes,
  });
  const hiding = hidingExceptions([
    item('one'),
    item('other', { entries: [is('x')] }),
    item('disabled', { isEnabled: false }),
    item('no date', { expiresAt: 'next week' }),
    item('two', { expiresAt: '2026-03-12T13:00:00Z' }),
  ]);
  const at = (time: string) => ({ '@timestamp': time, process: { executable: path } });
  const names = (event: EventDocument) => hiding(event).map(({ id }) => id);
  expect(names(at('2026-03-12T12:59:59.999Z'))).toEqual(['one', 'two']);
  expect(names(at('2026-03-12T13:00:00Z'))).toEqual(['one']);
  expect(names({ process: { executable: path } })).toEqual(['one']);
  expect(hiding({ process: { executable: 'y' } })).toEqual([]);
});
