// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { explain } from '../../../common/eql';
import { tunedRuleQuery } from '../../../common/rule';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { WhyItFiredSection } from './why_it_fired_section';

const query = tunedRuleQuery({
  extraDomains: ['*.corp.example'],
  ignoredDomains: [],
  extraProcessNames: [],
  ruleVersion: 4,
});

const explanation = explain(query, {
  event: { category: 'network' },
  host: { os: { type: 'windows' } },
  process: { name: 'curl.exe', executable: 'C:\\Windows\\System32\\curl.exe' },
  dns: { question: { name: 'ip.corp.example' } },
  user: { id: 'S-1-5-21-1' },
});

let mounted: MountedComponent | undefined;
afterEach(() => mounted?.unmount());

async function clauses(alert: Readonly<Record<string, unknown>>) {
  mounted = await mountComponent(<WhyItFiredSection alert={alert} />, fakeServices({}).services);
  return mounted.all('matchedClause').map((clause) => ({
    text: clause.textContent,
    isMarked: clause.querySelector('[data-test-subj~="addedEntry"]') !== null,
  }));
}

test.each([
  [
    'dotted',
    { 'kibana.alert.public_ip_discovery.added_entries': ['dns.question.name: *.corp.example'] },
  ],
  [
    'nested, and one text',
    {
      'kibana.alert': {
        public_ip_discovery: { added_entries: 'dns.question.name: *.corp.example' },
      },
    },
  ],
])('an entry that was added is marked as such, the others are not (%s)', async (_shape, added) => {
  expect(
    await clauses({ ...added, 'kibana.alert.public_ip_discovery.explanation': explanation })
  ).toEqual([
    { text: expect.stringContaining('"curl.exe"'), isMarked: false },
    {
      text: expect.stringMatching(/"\*\.corp\.example" added by your organization$/),
      isMarked: true,
    },
  ]);
});

test('nothing is marked where the alert names none', async () => {
  const shown = await clauses({ 'kibana.alert.public_ip_discovery.explanation': explanation });
  expect(shown.map(({ isMarked }) => isMarked)).toEqual([false, false]);
});
