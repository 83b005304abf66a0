import { expect, test } from 'vitest';
import { guideSlots } from './guide_slots';

test('faulty buttons take no place among the pivots', () => {
  const button = { label: 'x', description: '', providers: [] };
  expect(
    guideSlots([
      { kind: 'markdown', source: '# a' },
      { kind: 'button', source: '!{b}', line: 1, button },
      { kind: 'fault', source: '!{c}', line: 2, reason: 'bad' },
      { kind: 'button', source: '!{d}', line: 3, button },
    ])
  ).toEqual([
    { kind: 'button', button, place: 0 },
    { kind: 'fault', line: 2, reason: 'bad' },
    { kind: 'button', button, place: 1 },
  ]);
});
