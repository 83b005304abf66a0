import { describe, expect, test } from 'vitest';
import { print } from '../eql';
import { publicIpDiscoveryQuery } from './public_ip_discovery_query';
import { publishedRuleLists } from './rule_lists';
import { ruleUpdates } from './rule_updates';
import { isRuleVersion, ruleVersions } from './rule_version';

test('lead from the first version that is known to the last, step by step', () => {
  const [first, ...others] = ruleVersions;
  expect(ruleUpdates.map(({ version }) => version)).toEqual(others);
  expect([first, ...ruleUpdates.map(({ version }) => version)].slice(0, -1)).toEqual(
    ruleUpdates.map(({ follows }) => follows)
  );
});

describe.each(ruleUpdates)('version $version', (update) => {
  const before = publishedRuleLists[update.follows];
  const after = publishedRuleLists[update.version];

  test('changes what it says, and nothing else', () => {
    const changed = update.changes.reduce(
      (lists, { added, removed }) => ({
        ...lists,
        defenderExclusion: {
          ...lists.defenderExclusion,
          userIds: [
            ...lists.defenderExclusion.userIds.filter((id) => !removed.includes(id)),
            ...added,
          ],
        },
      }),
      before
    );
    expect(changed).toEqual(after);
  });

  test('shows its conditions as the queries have them', () => {
    const [old, changed] = [before, after].map((lists) => print(publicIpDiscoveryQuery(lists)));
    for (const change of update.changes) {
      expect(old).toContain(change.before);
      expect(changed).toBe(old?.replace(change.before, () => change.after));
    }
  });

  test('says when and where it was published', () => {
    expect(update.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const link of [update.reference, update.report]) {
      expect(link).toMatch(/^https:\/\/github\.com\/elastic\/detection-rules\//);
    }
  });
});

test.each([
  [4, true],
  [5, true],
  [3, false],
  [6, false],
  ['4', false],
  [4.5, false],
  [undefined, false],
])('%j is a version that is known: %s', (value, expected) => {
  expect(isRuleVersion(value)).toBe(expected);
});
