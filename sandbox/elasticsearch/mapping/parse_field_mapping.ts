import { asText, isJsonObject, type JsonObject } from '../http/json';
import { familyOf, type FieldMapping } from './field_mapping';
import { mapperParsingError } from './mapping_errors';

/** What the index contributes to each of its fields. */
export interface FieldContext {
  /** Setting `index.mapping.ignore_malformed`. */
  readonly ignoreMalformed: boolean;
  readonly nestedIn: string | undefined;
  readonly since: number;
}

/** Settings of a field that change nothing the store answers, or that are read below. */
const KNOWN_SETTINGS: ReadonlySet<string> = new Set([
  'type',
  'fields',
  'ignore_above',
  'normalizer',
  'ignore_malformed',
  'format',
  'index',
  'doc_values',
  'value',
  'norms',
  'analyzer',
  'search_analyzer',
  'meta',
  'store',
  'eager_global_ordinals',
  'scaling_factor',
  'coerce',
  'copy_to',
  'similarity',
  'index_options',
  'split_queries_on_whitespace',
  'depth_limit',
  'null_value',
  'time_series_dimension',
  'time_series_metric',
  'term_vector',
  'position_increment_gap',
  'fielddata',
  'locale',
  'script',
  'boost',
  'ignore_z_value',
  'index_prefixes',
  'index_phrases',
  'on_script_error',
  'synthetic_source_keep',
  'path',
]);

/** Settings that would change answers and that the store does not follow. */
const UNSPOKEN_SETTINGS: readonly string[] = ['null_value', 'copy_to', 'script'];

const DEFAULT_IGNORE_ABOVE = 2_147_483_647;

/**
 * Reads the mapping of one field with its sub-fields.
 *
 * @returns the field first, its sub-fields behind it
 */
export function parseFieldMapping(
  name: string,
  definition: JsonObject,
  context: FieldContext
): readonly FieldMapping[] {
  const field = fieldMapping(name, name, definition, context);
  const { fields = {} } = definition;
  if (!isJsonObject(fields))
    throw mapperParsingError(`expected map for property [fields] on field [${name}]`);
  const subFields = Object.entries(fields).map(([subName, subDefinition]) => {
    if (!isJsonObject(subDefinition)) {
      throw mapperParsingError(
        `illegal field [${subName}], only fields can be specified inside fields`
      );
    }
    return fieldMapping(`${name}.${subName}`, name, subDefinition, context);
  });
  return [field, ...subFields];
}

function fieldMapping(
  name: string,
  source: string,
  definition: JsonObject,
  { ignoreMalformed, nestedIn, since }: FieldContext
): FieldMapping {
  const { type = 'object' } = definition;
  const family = typeof type === 'string' ? familyOf(type) : undefined;
  if (typeof type !== 'string' || family === undefined) {
    throw mapperParsingError(
      `The mapper type [${String(type)}] declared on field [${name}] does not exist. It might have been created within a future version or requires a plugin to be installed. Check the documentation.`
    );
  }
  checkSettings(name, type, definition);
  const {
    ignore_above: ignoreAbove,
    normalizer,
    ignore_malformed: ownIgnoreMalformed,
    format,
  } = definition;
  if (normalizer !== undefined && normalizer !== 'lowercase') {
    throw mapperParsingError(`normalizer [${asText(normalizer)}] not found for field [${name}]`);
  }
  return {
    name,
    type,
    family,
    source,
    isSubField: source !== name,
    definition,
    ignoreAbove: typeof ignoreAbove === 'number' ? ignoreAbove : DEFAULT_IGNORE_ABOVE,
    lowercase: normalizer === 'lowercase',
    ignoreMalformed:
      ownIgnoreMalformed === undefined ? ignoreMalformed : isTrue(ownIgnoreMalformed),
    format: typeof format === 'string' ? format : undefined,
    isSearchable: !(
      isFalse(definition['index']) &&
      (family === 'text' || isFalse(definition['doc_values']))
    ),
    nestedIn,
    since,
  };
}

function checkSettings(name: string, type: string, definition: JsonObject): void {
  for (const setting of Object.keys(definition)) {
    if (!KNOWN_SETTINGS.has(setting)) {
      throw mapperParsingError(
        `unknown parameter [${setting}] on mapper [${name}] of type [${type}]`
      );
    }
    if (UNSPOKEN_SETTINGS.includes(setting)) {
      throw mapperParsingError(
        `The embedded event store does not speak [${setting}] on field [${name}]`
      );
    }
  }
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}
