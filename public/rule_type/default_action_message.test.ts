import { expect, test } from 'vitest';
import { defaultActionMessage } from './default_action_message';

test('names every variable of an alert once', () => {
  const named = [...defaultActionMessage().matchAll(/\{\{context\.(\w+)\}\}/g)];
  expect(named.map(([, name]) => name)).toEqual([
    'reason',
    'process',
    'domain',
    'host',
    'user',
    'source',
    'eventTime',
  ]);
});

test('links the alert only where Kibana knows its own address', () => {
  expect(defaultActionMessage()).toMatch(
    /\n\{\{#kibanaBaseUrl\}\}.*\/app\/publicIpDiscovery\/alerts\/\{\{alert\.uuid\}\}\{\{\/kibanaBaseUrl\}\}$/
  );
});
