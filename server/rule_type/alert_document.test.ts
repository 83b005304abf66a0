import { describe, expect, test } from 'vitest';
import { lookupEvent } from '../../test/support/lookup_event';
import { tunedRuleQuery, type RuleTuning } from '../../common/rule';
import { alertDocument } from './alert_document';

const OWN = 'kibana.alert.public_ip_discovery';
const untuned: RuleTuning = {
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  ruleVersion: 4,
};

function alertOf(event: ReturnType<typeof lookupEvent>, tuned: Partial<RuleTuning>) {
  const tuning = { ...untuned, ...tuned };
  const hit = { index: 'logs-endpoint.events.network-default', id: 'a', event };
  return alertDocument(hit, tunedRuleQuery(tuning), tuning).payload;
}

describe('the version that ran', () => {
  test.each([4, 5] as const)('%i is in the alert, beside that of the guide', (ruleVersion) => {
    expect(alertOf(lookupEvent(), { ruleVersion })).toMatchObject({
      [`${OWN}.rule_version`]: ruleVersion,
      [`${OWN}.guide_version`]: 4,
    });
  });
});

describe('entries that the owner of the rule has added', () => {
  const corporate = lookupEvent({
    process: { name: 'wget.exe', executable: 'C:\\Tools\\wget.exe' },
    dns: { question: { name: 'ip.corp.example' } },
  });

  test('are named where they caused the alert', () => {
    const tuning = { extraDomains: ['*.corp.example'], extraProcessNames: ['WGET.exe'] };
    expect(alertOf(corporate, tuning)[`${OWN}.added_entries`]).toEqual([
      'process.name: WGET.exe',
      'dns.question.name: *.corp.example',
    ]);
  });

  test('are among those that matched', () => {
    const alert = alertOf(corporate, {
      extraDomains: ['ip.corp.example'],
      extraProcessNames: ['wget.exe'],
    });
    expect(alert[`${OWN}.matched_entries`]).toEqual(
      expect.arrayContaining(['process.name: wget.exe', 'dns.question.name: ip.corp.example'])
    );
  });

  test.each<[string, Partial<RuleTuning>]>([
    ['nothing is added', {}],
    ['what is added did not match', { extraDomains: ['ip.corp.example'] }],
    ['the published list has it too', { extraDomains: ['api.ipify.org'] }],
  ])('are none where %s', (_title, tuning) => {
    expect(alertOf(lookupEvent(), tuning)[`${OWN}.added_entries`]).toEqual([]);
  });
});
