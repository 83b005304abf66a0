import type { FieldMapping, FieldTable } from './mappings';

/** Longer values are kept and not indexed, as in Elastic's own templates. */
const IGNORE_ABOVE = 1_024;

export const keyword: FieldMapping = { type: 'keyword', ignore_above: IGNORE_ABOVE };
export const keywordWithText: FieldMapping = {
  ...keyword,
  fields: { text: { type: 'match_only_text' } },
};
/** Elastic Defend's form: searchable in any letter case as well. */
export const keywordWithCaseless: FieldMapping = {
  ...keyword,
  fields: {
    caseless: { type: 'keyword', ignore_above: IGNORE_ABOVE, normalizer: 'lowercase' },
    text: { type: 'match_only_text' },
  },
};
export const wildcard: FieldMapping = {
  type: 'wildcard',
  fields: { text: { type: 'match_only_text' } },
};
export const text: FieldMapping = { type: 'match_only_text' };
export const date: FieldMapping = { type: 'date' };
export const address: FieldMapping = { type: 'ip' };
export const long: FieldMapping = { type: 'long' };
export const bool: FieldMapping = { type: 'boolean' };
export const nestedObjects: FieldMapping = { type: 'nested' };

/** The same on every document, which therefore may lack it. */
export function constant(value: string): FieldMapping {
  return { type: 'constant_keyword', value };
}

/** The same mapping for several fields. */
export function each(mapping: FieldMapping, names: readonly string[]): FieldTable {
  return Object.fromEntries(names.map((name) => [name, mapping]));
}

/** The same fields below an object. */
export function below(object: string, table: FieldTable): FieldTable {
  return Object.fromEntries(
    Object.entries(table).map(([name, mapping]) => [`${object}.${name}`, mapping])
  );
}
