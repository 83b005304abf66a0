import type { KibanaRequest } from '@kbn/core/server';
import { expect, test } from 'vitest';
import { spaceIdOf, spacePath, spaceRuleId } from './space_rule_id';

const request: KibanaRequest = {
  params: {},
  query: {},
  body: {},
  headers: {},
  events: { aborted$: { subscribe: () => ({ unsubscribe: () => undefined }) } },
};

test('the rule of a space has an id of its own, the same each time', () => {
  expect(spaceRuleId('')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/
  );
  expect(spaceRuleId('')).toBe(spaceRuleId(''));
  expect(spaceRuleId('/s/soc')).not.toBe(spaceRuleId(''));
});

test.each([
  ['', '', ''],
  ['', '/s/soc', '/s/soc'],
  ['/kibana', '', ''],
  ['/kibana', '/s/soc', '/s/soc'],
])('below the base path "%s" the space "%s" is still it', (serverBasePath, space, path) => {
  const get = () => `${serverBasePath}${space}`;
  expect(spacePath({ serverBasePath, get }, request)).toBe(path);
});

test.each([
  ['', 'default'],
  ['/s/soc', 'soc'],
])('the path "%s" is that of the space %s', (path, id) => {
  expect(spaceIdOf(path)).toBe(id);
});
