import type { JsonObject } from '../http/json';

/** The families that Elasticsearch's own code treats alike. */
export type FieldFamily =
  | 'keyword'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'ip'
  | 'flattened'
  | 'range'
  | 'opaque';

const families: ReadonlyMap<string, FieldFamily> = new Map<string, FieldFamily>([
  ['keyword', 'keyword'],
  ['wildcard', 'keyword'],
  ['constant_keyword', 'keyword'],
  ['version', 'keyword'],
  ['text', 'text'],
  ['match_only_text', 'text'],
  ['search_as_you_type', 'text'],
  ['long', 'integer'],
  ['integer', 'integer'],
  ['short', 'integer'],
  ['byte', 'integer'],
  ['unsigned_long', 'integer'],
  ['double', 'decimal'],
  ['float', 'decimal'],
  ['half_float', 'decimal'],
  ['scaled_float', 'decimal'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['date_nanos', 'date'],
  ['ip', 'ip'],
  ['flattened', 'flattened'],
  ['date_range', 'range'],
  // Stored and returned, found by `exists` only: the plugin asks nothing else of them.
  ['geo_point', 'opaque'],
  ['geo_shape', 'opaque'],
  ['binary', 'opaque'],
  ['ip_range', 'opaque'],
  ['long_range', 'opaque'],
  ['integer_range', 'opaque'],
  ['double_range', 'opaque'],
  ['float_range', 'opaque'],
]);

/** The family of a mapping type, `undefined` if there is no such type (objects are no fields). */
export function familyOf(type: string): FieldFamily | undefined {
  return families.get(type);
}

/** The name under which `_field_caps` lists a type: it unites those that only differ in how they are stored. */
export function capabilityType(type: string): string {
  if (type === 'wildcard' || type === 'constant_keyword') return 'keyword';
  return type === 'match_only_text' ? 'text' : type;
}

/** One field of an index as it can be searched. */
export interface FieldMapping {
  /** Full name, `process.name.text` for a sub-field. */
  readonly name: string;
  readonly type: string;
  readonly family: FieldFamily;
  /** The field of the document that the values come from: a sub-field has those of its parent. */
  readonly source: string;
  readonly isSubField: boolean;
  /** The mapping's own JSON, for `_mapping`. */
  readonly definition: JsonObject;
  readonly ignoreAbove: number;
  readonly lowercase: boolean;
  readonly ignoreMalformed: boolean;
  readonly format: string | undefined;
  /** Whether it can be searched or aggregated; `index: false` without doc values cannot. */
  readonly isSearchable: boolean;
  /** The nested object that holds it. */
  readonly nestedIn: string | undefined;
  /**
   * The mapping's version that brought the field: documents indexed before do not have it, as Elasticsearch does not
   * reindex them.
   */
  readonly since: number;
}

/** Whether sorting and aggregating need no fielddata: text has none. */
export function isAggregatable({ family, isSearchable }: FieldMapping): boolean {
  return isSearchable && family !== 'text' && family !== 'opaque' && family !== 'range';
}
