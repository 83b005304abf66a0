import { expect, test } from 'vitest';
import { addedEntries } from './added_entries';
import type { RuleTuning } from './tuned_rule_query';

const untuned: RuleTuning = {
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  ruleVersion: 4,
};
const DOMAIN = 'dns.question.name';

test.each<[string, Partial<RuleTuning>, unknown, string, boolean]>([
  ['an added domain', { extraDomains: ['ip.example'] }, 'IP.example', 'ip.example', true],
  ['an added pattern', { extraDomains: ['*.ip.example'] }, 'a.ip.example', '*.ip.example', true],
  ['a published domain', { extraDomains: ['ip.example'] }, 'ident.me', 'ident.me', false],
  [
    'an added domain that a published pattern matches too',
    { extraDomains: ['get.geojs.io'] },
    'GET.geojs.io',
    'get.geojs.io',
    false,
  ],
  [
    'unless that pattern is ignored',
    { extraDomains: ['get.geojs.io'], ignoredDomains: ['*.geojs.io'] },
    'get.geojs.io',
    'get.geojs.io',
    true,
  ],
  [
    'an added domain beside a published one in the same event',
    { extraDomains: ['ip.example'] },
    ['ip.example', 'ident.me'],
    'ip.example',
    false,
  ],
])('%s', (_title, tuning, name, entry, isAdded) => {
  const matched = [{ field: DOMAIN, entry }];
  const event = { dns: { question: { name } } };
  expect(addedEntries(matched, event, { ...untuned, ...tuning })).toEqual(isAdded ? matched : []);
});

test('process names, and no other field', () => {
  const tuning = { ...untuned, extraProcessNames: ['wget.exe'], extraDomains: ['ip.example'] };
  const matched = [
    { field: 'process.name', entry: 'wget.exe' },
    { field: 'process.executable', entry: 'wget.exe' },
    { field: DOMAIN, entry: 'wget.exe' },
    { field: DOMAIN, entry: 'ip.example' },
  ];
  const event = { process: { name: 'Wget.exe' }, 'dns.question.name': 'ip.example' };
  expect(addedEntries(matched, event, tuning)).toEqual([matched[0], matched[3]]);
});
