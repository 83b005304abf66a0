import { expect, test } from 'vitest';
import { ruleVersionText } from './rule_version_text';

test.each([
  [4, 'Version 4'],
  [5, 'Version 5 (2026-07-30)'],
] as const)('%i: %s', (version, text) => {
  expect(ruleVersionText(version)).toBe(text);
});
