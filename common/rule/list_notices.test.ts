import { describe, expect, test } from 'vitest';
import { listNotices } from './list_notices';
import { defaultRuleLists } from './rule_lists';
import { ruleVersions } from './rule_version';
import type { RuleTuning } from './tuned_rule_query';

const untuned: RuleTuning = {
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  ruleVersion: 4,
};
const notices = (tuning: Partial<RuleTuning>) => listNotices({ ...untuned, ...tuning });

describe.each(ruleVersions)('version %i: there is nothing to tell of', (ruleVersion) => {
  test.each<[string, Partial<RuleTuning>]>([
    ['nothing', {}],
    [
      'new entries',
      { extraDomains: ['ip.example', '*.ipify.org'], extraProcessNames: ['wget.exe'] },
    ],
    ['entries that are ignored, in any case', { ignoredDomains: ['API.IPIFY.ORG', '*.geojs.io'] }],
    [
      'a part of an entry that is ignored',
      { ignoredDomains: ['*.geojs.io'], extraDomains: ['get.geojs.io'] },
    ],
  ])('%s', (_title, tuning) => {
    expect(notices({ ...tuning, ruleVersion })).toEqual([]);
  });
});

describe('an entry that is added', () => {
  test.each<[Partial<RuleTuning>, object]>([
    [
      { extraDomains: ['ip.example', 'API.ipify.org'] },
      {
        list: 'extraDomains',
        place: 1,
        entry: 'API.ipify.org',
        kind: 'already_listed',
        by: 'api.ipify.org',
      },
    ],
    [
      { extraDomains: ['get.geojs.io'] },
      {
        list: 'extraDomains',
        place: 0,
        kind: 'already_covered',
        by: '*.geojs.io',
      },
    ],
    [{ extraDomains: ['*.get.geojs.io'] }, { kind: 'already_covered', by: '*.geojs.io' }],
    [
      { extraDomains: ['ip.example'], ignoredDomains: ['IP.example'] },
      { list: 'extraDomains', place: 0, kind: 'added_and_ignored' },
    ],
    [
      { extraDomains: ['ident.me'], ignoredDomains: ['ident.me'] },
      { list: 'extraDomains', kind: 'added_and_ignored' },
    ],
    [
      { extraProcessNames: ['Curl.exe'] },
      { list: 'extraProcessNames', kind: 'already_listed', by: 'curl.exe' },
    ],
    [
      { extraProcessNames: ['invoice.pif'] },
      { list: 'extraProcessNames', kind: 'already_covered', by: '*.pif' },
    ],
  ])('%j', (tuning, expected) => {
    expect(notices(tuning)).toEqual([expect.objectContaining(expected)]);
  });
});

describe('a domain that is ignored', () => {
  test.each<[string, object]>([
    [
      'get.geojs.io',
      {
        list: 'ignoredDomains',
        place: 0,
        entry: 'get.geojs.io',
        kind: 'listed_by_wildcard',
        by: '*.geojs.io',
      },
    ],
    [
      'ip.example',
      {
        kind: 'not_listed',
        covers: [],
      },
    ],
    [
      '*.ipify.org',
      {
        kind: 'not_listed',
        covers: ['api.ipify.org', 'api64.ipify.org'],
      },
    ],
  ])('%s', (entry, expected) => {
    expect(notices({ ignoredDomains: [entry] })).toEqual([expect.objectContaining(expected)]);
  });
});

test('that nothing is left to look for is told, unless names are added', () => {
  const ignoredDomains = defaultRuleLists.domains;
  expect(notices({ ignoredDomains })).toMatchObject([
    { list: 'ignoredDomains', place: ignoredDomains.length - 1, kind: 'nothing_left' },
  ]);
  expect(notices({ ignoredDomains, extraDomains: ['ip.corp.example'] })).toEqual([]);
});
