import { expect, test } from 'vitest';
import { isTellingPattern, patternLiterals } from './pattern_literals';

test.each([
  ['api*.ipify.org', 'api.ipify.org'],
  ['?:\\*', ':\\'],
  ['**', ''],
  ['plain', 'plain'],
])('%j without wildcards is %j', (pattern, expected) => {
  expect(patternLiterals(pattern)).toBe(expected);
});

test.each([
  ['abc*', true],
  ['a*b?c', true],
  ['企業用*', true],
  ['ab*', false],
  ['*-_.*-', false],
  ['', false],
])('%j says something: %s', (pattern, expected) => {
  expect(isTellingPattern(pattern)).toBe(expected);
});
