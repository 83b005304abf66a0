import { describe, expect, test } from 'vitest';
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

describe('the schema of a document', () => {
  const entry = schema.object({
    field: schema.string({ minLength: 1, maxLength: 5 }),
    operator: schema.oneOf([schema.literal('is'), schema.literal('matches')]),
    value: schema.oneOf([schema.string(), schema.arrayOf(schema.string(), { minSize: 1 })]),
  });
  const document = schema.object({
    name: schema.string({ defaultValue: 'x', maxLength: 0 }),
    expires: schema.maybe(schema.string()),
    entries: schema.arrayOf(entry),
  });
  const valid = { field: 'a', operator: 'is', value: 'b' };

  test.each([
    ['the least', { entries: [] }, { name: 'x', entries: [] }],
    [
      'all of it',
      { name: '', expires: 'never', entries: [valid, { ...valid, value: ['b'] }] },
      { name: '', expires: 'never', entries: [valid, { ...valid, value: ['b'] }] },
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(document.validate(given)).toEqual(expected);
  });

  test.each<[object, string]>([
    [{ name: 1, entries: [] }, '[name]: expected value of type [string] but got [number]'],
    [{ expires: null, entries: [] }, '[expires]: expected value of type [string] but got [null]'],
    [
      { entries: [{ ...valid, field: '' }] },
      '[entries.0.field]: value has length [0] but it must have a minimum length of [1].',
    ],
    [
      { entries: [{ ...valid, field: 'longer' }] },
      '[entries.0.field]: value has length [6] but it must have a maximum length of [5].',
    ],
    [
      { entries: [{ ...valid, operator: 'like' }] },
      `[entries.0.operator]: types that failed validation:
- [entries.0.operator.0]: expected value to equal [is] but got [like]
- [entries.0.operator.1]: expected value to equal [matches] but got [like]`,
    ],
    [
      { entries: [{ ...valid, operator: undefined }] },
      '[entries.0.operator]: expected at least one defined value but got [undefined]',
    ],
    [
      { entries: [{ ...valid, value: [] }] },
      `[entries.0.value]: types that failed validation:
- [entries.0.value.0]: expected value of type [string] but got [Array]
- [entries.0.value.1]: array size is [0], but cannot be smaller than [1]`,
    ],
    [{ entries: [], more: 1 }, '[more]: definition for this key is missing'],
  ])('refuses %j', (given, message) => {
    expect(refusal(document, given)).toBe(message);
  });

  test('a union of one type speaks for it, one within another is set in', () => {
    const one = schema.oneOf([schema.object({ age: schema.number() })]);
    expect(refusal(one, { age: 'x' })).toBe(
      '[age]: expected value of type [number] but got [string]'
    );
    const inner = schema.oneOf([schema.number(), schema.boolean()]);
    expect(refusal(schema.oneOf([schema.literal(null), inner]), 'x'))
      .toBe(`types that failed validation:
- [0]: expected value to equal [null] but got [x]
- [1]: types that failed validation:
 - [0]: expected value of type [number] but got [string]
 - [1]: expected value of type [boolean] but got [string]`);
  });

  test('unknown keys are left out or kept if the schema says so', () => {
    const given = { entries: [], more: 1 };
    expect(document.extends({}, { unknowns: 'ignore' }).validate(given)).toEqual({
      name: 'x',
      entries: [],
    });
    expect(document.extends({}, { unknowns: 'allow' }).validate(given)).toEqual({
      name: 'x',
      ...given,
    });
    expect(() =>
      document.extends({ entries: undefined }, { unknowns: 'forbid' }).validate(given)
    ).toThrow('[entries]: definition for this key is missing');
  });
});

function refusal(type: { validate(value: unknown): unknown }, given: unknown): string | undefined {
  try {
    type.validate(given);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
