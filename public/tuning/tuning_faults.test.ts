import { expect, test } from 'vitest';
import { tuningFaults } from './tuning_faults';

test.each<[string, Record<string, unknown>, string[], boolean]>([
  ['nothing', {}, [], false],
  ['an entry of one\u2019s own', { extraDomains: ['ip.example.org'] }, [], false],
  ['a number that is not allowed', { maxAlertsPerRun: 0 }, ['maxAlertsPerRun'], true],
  ['an entry that matches everything', { extraDomains: ['*'] }, ['extraDomains'], true],
  [
    'an entry that the list has already',
    { extraDomains: ['api.ipify.org'] },
    ['extraDomains'],
    false,
  ],
  [
    'an entry to ignore that the list lacks',
    { ignoredDomains: ['a.example'] },
    ['ignoredDomains'],
    false,
  ],
])('%s', (_title, given, names, isRefused) => {
  const { byName, ...faults } = tuningFaults(given);
  const faulty = Object.entries(byName).filter(([, sentences]) => sentences.length > 0);
  expect(faulty.map(([name]) => name)).toEqual(names);
  expect(faults.isRefused).toBe(isRefused);
});
