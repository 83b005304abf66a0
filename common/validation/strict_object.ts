import * as t from 'io-ts';

/**
 * An object with just these keys: required ones, optional ones, and no others. Unlike `t.strict`, which drops unknown
 * keys in silence, it refuses them, so that a misspelt parameter is not taken for a missing one.
 */
export function strictObject<Required extends t.Props, Optional extends t.Props>(
  name: string,
  required: Required,
  optional: Optional
): t.Type<t.TypeOf<t.TypeC<Required>> & t.TypeOf<t.PartialC<Optional>>, unknown> {
  const codec = t.intersection([t.type(required), t.partial(optional)], name);
  const members = new Map(Object.entries({ ...required, ...optional }));
  const isRequired = (key: string) => Object.hasOwn(required, key);
  return new t.Type(name, codec.is, validate, (value) => value);

  function validate(value: unknown, context: t.Context): t.Validation<t.TypeOf<typeof codec>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return t.failure(value, context);
    }
    const given = new Map<string, unknown>(Object.entries(value));
    const unknownKeys = [...given.keys()].filter((key) => !members.has(key));
    const faults = [
      ...unknownKeys.flatMap((key) => faultOf(given.get(key), key, t.unknown, 'is not known')),
      ...[...members].flatMap(([key, member]) => {
        const each = given.get(key);
        if (each === undefined && !isRequired(key)) return [];
        const decoded = member.validate(each, [...context, { key, type: member, actual: each }]);
        return 'left' in decoded ? decoded.left : [];
      }),
    ];
    if (faults.length > 0) return t.failures(faults);
    return codec.is(value) ? t.success(value) : t.failure(value, context);

    function faultOf(each: unknown, key: string, type: t.Mixed, message: string): t.Errors {
      return [{ value: each, context: [...context, { key, type, actual: each }], message }];
    }
  }
}
