import { expect, test } from 'vitest';
import { configSchemaModule } from './config_schema';

const { schema } = configSchemaModule;
const config = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  limits: schema.object({ pageSize: schema.number({ min: 1, max: 10, defaultValue: 5 }) }),
});

test.each([
  [{}, { enabled: true, limits: { pageSize: 5 } }],
  [undefined, { enabled: true, limits: { pageSize: 5 } }],
  [
    { enabled: 'false', limits: { pageSize: '7' } },
    { enabled: false, limits: { pageSize: 7 } },
  ],
])('reads %j', (given, expected) => {
  expect(config.validate(given)).toEqual(expected);
});

test.each([
  [{ limits: { pageSize: 0 } }, '[limits.pageSize]: Value must be equal to or greater than [1].'],
  [{ limits: { pageSize: 11 } }, '[limits.pageSize]: Value must be equal to or lower than [10].'],
  [
    { limits: { pageSize: 'x' } },
    '[limits.pageSize]: expected value of type [number] but got [string]',
  ],
  [
    { limits: { pageSize: null } },
    '[limits.pageSize]: expected value of type [number] but got [null]',
  ],
  [{ limits: { size: 1 } }, '[limits.size]: definition for this key is missing'],
  [{ limits: [] }, '[limits]: expected value of type [object] but got [Array]'],
  [{ enabled: 'yes' }, '[enabled]: expected value of type [boolean] but got [string]'],
  [JSON.parse('{"__proto__": 1}'), '[__proto__]: definition for this key is missing'],
])('refuses %j', (given, message) => {
  expect(() => config.validate(given)).toThrow(message);
});

test('a value without a default is required', () => {
  expect(() => schema.object({ size: schema.number() }).validate({})).toThrow(
    '[size]: expected value of type [number] but got [undefined]'
  );
});
