import { expect, test } from 'vitest';
import { matchingFields } from './matching_fields';

const fields = [
  { name: 'host.name', texts: ['WS-042'] },
  { name: 'kibana.alert.public_ip_discovery.explanation.clauses.text', texts: ['host'] },
  { name: 'process.name', texts: ['a.exe', 'PowerShell.exe'] },
];

test.each([
  ['', ['host.name', 'process.name']],
  ['HOST', ['host.name']],
  [' powershell ', ['process.name']],
  ['.*', []],
])('"%s"', (text, expected) => {
  expect(matchingFields(fields, text).map(({ name }) => name)).toEqual(expected);
});
