import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import { isJsonObject, type JsonObject, toJson } from '../http/json';
import { parseDynamicTemplates, type DynamicTemplate } from './dynamic_template';
import type { FieldMapping } from './field_mapping';
import { mapperParsingError } from './mapping_errors';
import { mappingJson } from './mapping_json';
import { parseDynamic, propertiesOf, type Dynamic, type ObjectMapping } from './object_mapping';
import { parseFieldMapping } from './parse_field_mapping';

/** Elasticsearch's default of `index.mapping.total_fields.limit`. */
export const DEFAULT_TOTAL_FIELDS = 1_000;

/** Names whose values are kept; more are computed each time. */
const MAX_COLUMNS = 1_000;

/** Top-level members of a mapping that the store follows or that change no answer of it. */
const KNOWN_MEMBERS: ReadonlySet<string> = new Set([
  'properties',
  'dynamic',
  'dynamic_templates',
  'date_detection',
  'numeric_detection',
  '_meta',
  '_source',
  '_routing',
  '_data_stream_timestamp',
  'dynamic_date_formats',
  'subobjects',
  '_size',
]);

export interface MappingSettings {
  readonly ignoreMalformed: boolean;
  readonly totalFieldsLimit: number;
}

/**
 * The mapping of one index. It only grows: Elasticsearch can add fields to an index, and never change or remove them.
 */
export class IndexMapping {
  /** Rises with every change; documents remember which version they were indexed with. */
  version = 0;
  /** All fields, sub-fields included, by full name. */
  readonly fields = new Map<string, FieldMapping>();
  readonly objects = new Map<string, ObjectMapping>();
  /** The value of each `constant_keyword`: the mapping's, or that of the first document. */
  readonly constants = new Map<string, string>();
  dynamicTemplates: readonly DynamicTemplate[] = [];
  dateDetection = true;
  private readonly aliases = new Map<string, string>();
  private readonly columns = new Map<string, number>();
  private templatesJson: unknown;
  private meta: unknown;
  private readonly root: ObjectMapping = {
    name: '',
    type: 'object',
    dynamic: undefined,
    enabled: true,
    nestedIn: undefined,
  };

  constructor(
    mappings: JsonObject,
    private readonly settings: MappingSettings
  ) {
    this.merge(mappings);
  }

  /** The field of a name; a field of type `alias` is the one it points to. */
  field(name: string): FieldMapping | undefined {
    return this.fields.get(name) ?? this.fields.get(this.aliases.get(name) ?? '');
  }

  object(name: string): ObjectMapping | undefined {
    return name === '' ? this.root : this.objects.get(name);
  }

  /**
   * A small number for a name that values are asked for; `undefined` if its values are not to be kept: for a constant,
   * which the first document may still set, and once too many names have been asked for.
   */
  columnOf(name: string): number | undefined {
    if (this.fields.get(name)?.type === 'constant_keyword') return undefined;
    const known = this.columns.get(name);
    if (known !== undefined || this.columns.size >= MAX_COLUMNS) return known;
    this.columns.set(name, this.columns.size);
    return this.columns.size - 1;
  }

  /** What happens to unlisted fields right below an object. */
  dynamicOf(name: string): Dynamic {
    for (let at = name; at !== ''; at = parentOf(at)) {
      const dynamic = this.objects.get(at)?.dynamic;
      if (dynamic !== undefined) return dynamic;
    }
    return this.root.dynamic ?? 'true';
  }

  /**
   * Adds fields and objects, as `PUT /{index}/_mapping` does.
   *
   * @throws ElasticsearchError if a field would change its type
   */
  merge(mappings: JsonObject): void {
    for (const member of Object.keys(mappings)) {
      if (!KNOWN_MEMBERS.has(member)) {
        throw mapperParsingError(
          `Root mapping definition has unsupported parameters:  [${member} : ${toJson(mappings[member])}]`
        );
      }
    }
    this.version += 1;
    this.root.dynamic = parseDynamic(mappings) ?? this.root.dynamic;
    if (mappings['dynamic_templates'] !== undefined) {
      this.templatesJson = mappings['dynamic_templates'];
      this.dynamicTemplates = parseDynamicTemplates(this.templatesJson);
    }
    if (mappings['date_detection'] !== undefined) {
      this.dateDetection = mappings['date_detection'] !== false;
    }
    this.meta = mappings['_meta'] ?? this.meta;
    this.addProperties('', propertiesOf('_doc', mappings) ?? {}, undefined);
    const count = this.fields.size + this.objects.size;
    if (count > this.settings.totalFieldsLimit) {
      throw illegalArgument(
        `Limit of total fields [${this.settings.totalFieldsLimit}] has been exceeded`
      );
    }
  }

  /** Adds what a document brought; all of it belongs to one new version. */
  addDynamic(definitions: ReadonlyMap<string, JsonObject>): void {
    this.version += 1;
    for (const [name, definition] of definitions) {
      const parent = this.ensureParents(name);
      this.addProperty(name, definition, parent);
    }
    const count = this.fields.size + this.objects.size;
    if (count > this.settings.totalFieldsLimit) {
      throw illegalArgument(
        `Limit of total fields [${this.settings.totalFieldsLimit}] has been exceeded while adding new fields [${definitions.size}]`
      );
    }
  }

  toJson(): JsonObject {
    const { dynamic } = this.root;
    return {
      ...(dynamic !== undefined && { dynamic }),
      ...(this.meta !== undefined && { _meta: this.meta }),
      ...(this.templatesJson !== undefined && { dynamic_templates: this.templatesJson }),
      ...(!this.dateDetection && { date_detection: false }),
      ...mappingJson(this.fields.values(), this.objects.values(), this.aliases),
    };
  }

  private addProperties(
    prefix: string,
    properties: JsonObject,
    nestedIn: string | undefined
  ): void {
    for (const [key, definition] of Object.entries(properties)) {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (!isJsonObject(definition)) {
        throw mapperParsingError(
          `Expected map for property [fields] on field [${name}] but got a class java.lang.String`
        );
      }
      const parent = key.includes('.') ? this.ensureParents(name) : nestedIn;
      this.addProperty(name, definition, parent);
    }
  }

  private addProperty(name: string, definition: JsonObject, nestedIn: string | undefined): void {
    const { type = 'object' } = definition;
    if (type === 'alias') {
      this.aliases.set(name, String(definition['path']));
    } else if (type === 'object' || type === 'nested') {
      this.addObject(name, type, definition, nestedIn);
    } else {
      this.addField(name, definition, nestedIn);
    }
  }

  private addObject(
    name: string,
    type: 'object' | 'nested',
    definition: JsonObject,
    nestedIn: string | undefined
  ): void {
    if (this.fields.has(name)) {
      throw illegalArgument(`can't merge a non object mapping [${name}] with an object mapping`);
    }
    const existing = this.objects.get(name);
    if (existing !== undefined && existing.type !== type && definition['type'] !== undefined) {
      throw illegalArgument(`can't merge a non-nested mapping [${name}] with a nested mapping`);
    }
    const object: ObjectMapping = existing ?? {
      name,
      type,
      dynamic: undefined,
      enabled: definition['enabled'] !== false && definition['enabled'] !== 'false',
      nestedIn,
    };
    object.dynamic = parseDynamic(definition) ?? object.dynamic;
    this.objects.set(name, object);
    const below = object.type === 'nested' ? name : nestedIn;
    this.addProperties(name, propertiesOf(name, definition) ?? {}, below);
  }

  private addField(name: string, definition: JsonObject, nestedIn: string | undefined): void {
    if (this.objects.has(name)) {
      throw illegalArgument(`can't merge an object mapping [${name}] with a non object mapping`);
    }
    const parsed = parseFieldMapping(name, definition, {
      ignoreMalformed: this.settings.ignoreMalformed,
      nestedIn,
      since: this.version,
    });
    for (const field of parsed) {
      const existing = this.fields.get(field.name);
      if (existing !== undefined && existing.type !== field.type) {
        throw illegalArgument(
          `mapper [${field.name}] cannot be changed from type [${existing.type}] to [${field.type}]`
        );
      }
      this.fields.set(field.name, { ...field, since: existing?.since ?? field.since });
    }
    const { type, value } = definition;
    if (type === 'constant_keyword' && typeof value === 'string') this.setConstant(name, value);
  }

  private setConstant(name: string, value: string): void {
    const existing = this.constants.get(name);
    if (existing !== undefined && existing !== value) {
      throw new ElasticsearchError(
        400,
        'illegal_argument_exception',
        `Mapper for [${name}] conflicts with existing mapper:\n\tCannot update parameter [value] from [${existing}] to [${value}]`
      );
    }
    this.constants.set(name, value);
  }

  /** Makes the objects above a name; gives the nested object that it lies in, if any. */
  private ensureParents(name: string): string | undefined {
    const parent = parentOf(name);
    if (parent === '') return undefined;
    const nestedIn = this.ensureParents(parent);
    const existing = this.objects.get(parent);
    if (existing === undefined) this.addObject(parent, 'object', {}, nestedIn);
    return existing?.type === 'nested' ? parent : nestedIn;
  }
}

/** The name without its last part, `''` for a name of one part. */
export function parentOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(0, dot);
}
