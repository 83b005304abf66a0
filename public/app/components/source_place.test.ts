import { expect, test } from 'vitest';
import { sourcePlace } from './source_place';

test.each([
  ['endgame', 0],
  ['winlogbeat', 6],
  ['unknown', 7],
  ['constructor', 7],
])('%s has the place %i', (source, place) => {
  expect(sourcePlace(source)).toBe(place);
});
