import { describe, expect, test } from 'vitest';
import {
  compile,
  couldNotEvaluate,
  explain,
  fields,
  parse,
  passedExclusions,
  print,
  requiredLiterals,
  withoutLocations,
} from '../eql';
import { publicIpDiscoveryQuery } from './public_ip_discovery_query';
import { rule } from './rule';
import { defaultRuleLists, publishedRuleLists } from './rule_lists';
import { tunedRuleLists, tunedRuleQuery, type RuleTuning } from './tuned_rule_query';

const untuned: RuleTuning = {
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  ruleVersion: 4,
};
const version5 = tunedRuleQuery({ ...untuned, ruleVersion: 5 });

describe('without anything tuned', () => {
  test('version 4 is the rule as it is on its page', () => {
    expect(print(tunedRuleQuery(untuned))).toBe(rule.query);
  });

  test('version 5 is the same but for the accounts of Defender', () => {
    expect(print(version5)).toBe(
      rule.query.replace('user.id == "S-1-5-18"', () => 'user.id in ("S-1-5-18", "S-1-5-19")')
    );
    expect(withoutLocations(parse(print(version5)))).toStrictEqual(version5);
  });
});

test('adds what is extra, and leaves out what is ignored without regard to case and a last dot', () => {
  const lists = tunedRuleLists({
    extraDomains: ['ip.example', 'gone.example'],
    ignoredDomains: ['API.IPIFY.ORG.', '*.geojs.io', 'Gone.example', 'unknown.example'],
    extraProcessNames: ['wget.exe'],
    ruleVersion: 5,
  });
  expect(lists).toEqual({
    ...publishedRuleLists[5],
    domains: [
      ...defaultRuleLists.domains.filter(
        (domain) => domain !== 'api.ipify.org' && domain !== '*.geojs.io'
      ),
      'ip.example',
    ],
    processNames: [...defaultRuleLists.processNames, 'wget.exe'],
  });
});

describe("Defender's network inspection service as Local Service", () => {
  const path = 'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.26060.3-0\\NisSrv.exe';
  const event = (user: object | undefined) => ({
    event: { category: ['network'] },
    host: { os: { type: 'windows' } },
    process: { name: 'NisSrv.exe', executable: path },
    dns: { question: { name: 'api.ipify.org' } },
    ...(user && { user }),
  });
  const localService = event({ id: 'S-1-5-19' });

  test.each<[string, object | undefined, boolean, boolean]>([
    ['Local Service', { id: 'S-1-5-19' }, true, false],
    ['Local System', { id: 'S-1-5-18' }, false, false],
    ['Network Service', { id: 'S-1-5-20' }, true, true],
    ['the SID in lower case', { id: 's-1-5-19' }, true, true],
    ['no account', undefined, true, true],
  ])('%s: version 4 %s, version 5 %s', (_account, user, inVersion4, inVersion5) => {
    expect(compile(publicIpDiscoveryQuery())(event(user))).toBe(inVersion4);
    expect(compile(version5)(event(user))).toBe(inVersion5);
  });

  test('an exclusion that applied, or could not be evaluated, is explained', () => {
    expect(explain(version5, localService).outcome).toBe(false);
    const passed = passedExclusions(explain(version5, event({ id: 'S-1-5-20' })));
    expect(passed.map(({ text }) => text)).toEqual([
      expect.stringContaining('user.id in ("S-1-5-18", "S-1-5-19")'),
    ]);
    expect(couldNotEvaluate(explain(version5, event(undefined)))).toEqual([
      expect.stringContaining('user.id is missing'),
    ]);
  });
});

test('version 5 needs the same fields and literals', () => {
  expect(fields(version5)).toEqual(fields(publicIpDiscoveryQuery()));
  expect(requiredLiterals(version5)).toEqual(requiredLiterals(publicIpDiscoveryQuery()));
});
