import { expect, test } from 'vitest';
import { pendingUpdates } from './pending_updates';

test.each<[string, unknown, readonly number[]]>([
  ['the default version', {}, [5]],
  ['version 4', { ruleVersion: 4, extraDomains: ['ip.example.org'] }, [5]],
  ['version 5', { ruleVersion: 5 }, []],
  ['a version that is not known', { ruleVersion: 6 }, []],
  ['parameters that cannot be read', 'none', []],
])('%s', (_title, parameters, versions) => {
  expect(pendingUpdates(parameters).map(({ version }) => version)).toEqual(versions);
});
