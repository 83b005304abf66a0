import { expect, test } from 'vitest';
import { readHandle, writeHandle } from './search_handle';

test('a handle is read as it was written', () => {
  const handle = { id: 'FmRldE8zREVEUzA2ZVpUeGs2ejJFUFEaMkZ5', unmapped: ['user.id'] };
  expect(readHandle(writeHandle(handle))).toEqual(handle);
});

test.each(['', 'x', '{}', '{"id":1,"unmapped":[]}', '{"id":"x"}', 'null'])('%j is none', (text) => {
  expect(readHandle(text)).toBeUndefined();
});
