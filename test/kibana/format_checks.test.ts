import { expect, test } from 'vitest';
import { formatChecks } from './format_checks';

const output = {
  isTerminal: false,
  hasColors: false,
  width: 80,
  write: () => Promise.resolve(),
  flush: () => Promise.resolve(),
};

test('the checks as a table, and below it what is wrong with the first of many', () => {
  const problems = Array.from({ length: 22 }, (_each, at) => `event ${at}\u001b[2J`);
  const text = formatChecks(
    [
      { name: 'the plugin is loaded', problems: [] },
      { name: 'the rule runs', problems },
    ],
    output
  );
  expect(text).toMatch(/the plugin is loaded +passes/);
  expect(text).toMatch(/the rule runs +fails/);
  expect(text).toContain('the rule runs:\n  event 0\\u001b[2J\n  event 1');
  expect(text).toContain('  event 19\\u001b[2J\n  and 2 more');
  expect(text).not.toContain('\u001b');
});
