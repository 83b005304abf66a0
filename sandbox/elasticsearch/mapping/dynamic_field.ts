import { isoInstant } from '../../../common/event';
import type { JsonObject } from '../http/json';
import type { DynamicTemplate, DynamicType } from './dynamic_template';

/** How Elasticsearch maps a string that nothing else is said about. */
const TEXT_WITH_KEYWORD: JsonObject = {
  type: 'text',
  fields: { keyword: { type: 'keyword', ignore_above: 256 } },
};

const PURE_NUMBER = /^-?\d*$/;

export interface DynamicRules {
  readonly dynamicTemplates: readonly DynamicTemplate[];
  readonly dateDetection: boolean;
}

/** The type that a value suggests; ISO dates in strings are dates unless `date_detection` is off. */
export function dynamicType(
  value: string | number | bigint | boolean,
  { dateDetection }: DynamicRules
): DynamicType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') {
    const isDate = dateDetection && !PURE_NUMBER.test(value) && isoInstant(value) !== undefined;
    return isDate ? 'date' : 'string';
  }
  return typeof value === 'bigint' || Number.isInteger(value) ? 'long' : 'double';
}

/** The mapping that a field gets which a document brings and no mapping lists. */
export function dynamicField(
  path: string,
  type: DynamicType,
  { dynamicTemplates }: DynamicRules
): JsonObject {
  const template = dynamicTemplates.find(({ applies }) => applies(path, type));
  if (template === undefined) return defaultMapping(type);
  const filled = withPlaceholders(template.mapping, path, type);
  return filled['type'] === undefined ? { ...defaultType(type), ...filled } : filled;
}

function defaultMapping(type: DynamicType): JsonObject {
  switch (type) {
    case 'string':
      return TEXT_WITH_KEYWORD;
    case 'double':
      return { type: 'float' };
    case 'long':
    case 'boolean':
    case 'date':
    case 'object':
      return { type };
  }
}

/** A template without `type` takes that of the value; a string then is text without sub-field. */
function defaultType(type: DynamicType): JsonObject {
  return { type: type === 'string' ? 'text' : type };
}

function withPlaceholders(mapping: JsonObject, path: string, type: DynamicType): JsonObject {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.replace('{name}', name).replace('{dynamic_type}', String(defaultType(type)['type']))
        : value,
    ])
  );
}
