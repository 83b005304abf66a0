import type { EventDocument } from '../../../common/event';
import { ElasticsearchError } from '../elasticsearch_error';
import { asText, isJsonObject, isScalar, type JsonObject } from '../http/json';
import { docValue, MalformedValueError } from './doc_value';
import { dynamicField, dynamicType } from './dynamic_field';
import type { FieldMapping } from './field_mapping';
import { parentOf, type IndexMapping } from './index_mapping';
import { documentParsingError } from './mapping_errors';

/** Elasticsearch's `index.mapping.depth.limit`. */
const MAX_DEPTH = 20;

/** Characters of a faulty value that the error shows. */
const MAX_PREVIEW = 100;

/**
 * Checks a document against the mapping of its index and finds the fields it brings along.
 *
 * @returns mappings to add, by full name; the index is unchanged so far, for the document may still be refused
 * @throws ElasticsearchError
 */
export function checkDocument(
  mapping: IndexMapping,
  id: string,
  source: EventDocument
): ReadonlyMap<string, JsonObject> {
  const check = new DocumentCheck(mapping, id);
  check.object('', source, 0);
  return check.added;
}

class DocumentCheck {
  readonly added = new Map<string, JsonObject>();

  constructor(
    private readonly mapping: IndexMapping,
    private readonly id: string
  ) {}

  object(prefix: string, source: EventDocument, depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new ElasticsearchError(
        400,
        'illegal_argument_exception',
        `Limit of mapping depth [${MAX_DEPTH}] has been exceeded due to object field [${prefix}]`
      );
    }
    for (const [key, value] of Object.entries(source)) {
      if (key.trim() === '' || key.startsWith('.') || key.endsWith('.') || key.includes('..')) {
        throw documentParsingError(
          `failed to parse: field name cannot be an empty string`,
          `field name cannot contain only whitespace: ['${key}']`
        );
      }
      this.entry(prefix === '' ? key : `${prefix}.${key}`, value, depth);
    }
  }

  private entry(name: string, value: unknown, depth: number): void {
    if (value === null || value === undefined) return;
    const field = this.mapping.fields.get(name);
    if (field !== undefined && !field.isSubField) {
      this.value(field, value);
    } else if (Array.isArray(value)) {
      for (const member of value) this.entry(name, member, depth);
    } else if (this.mapping.objects.has(name)) {
      this.belowObject(name, value, depth);
    } else {
      this.unmapped(name, value, depth);
    }
  }

  private belowObject(name: string, value: unknown, depth: number): void {
    if (this.mapping.object(name)?.enabled === false) return;
    if (!isJsonObject(value)) {
      throw documentParsingError(
        `object mapping for [${name}] tried to parse field [${name}] as object, but found a concrete value`,
        `object mapping for [${name}] tried to parse field [${name}] as object, but found a concrete value`
      );
    }
    this.object(name, value, depth + 1);
  }

  private unmapped(name: string, value: unknown, depth: number): void {
    const container = this.containerOf(name);
    if (container === 'leave alone') return;
    const dynamic = this.mapping.dynamicOf(container);
    if (dynamic === 'false') return;
    if (dynamic === 'strict') {
      throw new ElasticsearchError(
        400,
        'strict_dynamic_mapping_exception',
        `mapping set to strict, dynamic introduction of [${name.slice(container === '' ? 0 : container.length + 1)}] within [${container === '' ? '_doc' : container}] is not allowed`
      );
    }
    if (isJsonObject(value)) {
      this.unmappedObject(name, value, depth);
    } else if (isScalar(value)) {
      const known = this.added.get(name);
      // A second value of the same document has to fit what the first one suggested.
      if (known?.['type'] === 'object') this.belowObject(name, value, depth);
      if (known === undefined) {
        const type = dynamicType(value, this.mapping);
        this.added.set(name, dynamicField(name, type, this.mapping));
      }
    }
  }

  private unmappedObject(name: string, value: JsonObject, depth: number): void {
    const definition = this.added.get(name) ?? dynamicField(name, 'object', this.mapping);
    if (definition['type'] === 'object' || definition['type'] === 'nested') {
      if (!this.added.has(name)) this.added.set(name, definition);
      this.object(name, value, depth + 1);
    } else if (definition['type'] === 'flattened') {
      this.added.set(name, definition);
    } else {
      throw this.failedToParse(
        name,
        String(definition['type']),
        value,
        'found an object where a value was expected'
      );
    }
  }

  /** The nearest mapped object above a name; fields below a flattened or disabled one are not looked at. */
  private containerOf(name: string): string {
    for (let at = parentOf(name); at !== ''; at = parentOf(at)) {
      const object = this.mapping.objects.get(at);
      if (object !== undefined) return object.enabled ? at : 'leave alone';
      const field = this.mapping.fields.get(at);
      if (field?.family === 'flattened' || field?.isSubField === true) return 'leave alone';
      if (field !== undefined) {
        throw this.failedToParse(
          at,
          field.type,
          {},
          `Cannot add a field [${name}] below the field [${at}]`
        );
      }
    }
    return '';
  }

  private value(field: FieldMapping, value: unknown): void {
    if (Array.isArray(value)) {
      for (const member of value) this.value(field, member);
    } else if (value !== null && value !== undefined) {
      if (field.family === 'flattened' || field.family === 'range' || field.family === 'opaque')
        return;
      if (isScalar(value)) this.scalar(field, value);
      else if (!field.ignoreMalformed || field.family === 'keyword' || field.family === 'text') {
        throw this.failedToParse(field.name, field.type, value, "Can't get text on a START_OBJECT");
      }
    }
  }

  private scalar(field: FieldMapping, value: string | number | bigint | boolean): void {
    if (field.type === 'constant_keyword') {
      this.constant(field, String(value));
      return;
    }
    if (field.ignoreMalformed) return;
    try {
      docValue(field, value);
    } catch (error) {
      if (!(error instanceof MalformedValueError)) throw error;
      throw this.failedToParse(field.name, field.type, value, error.message);
    }
  }

  private constant({ name, type }: FieldMapping, value: string): void {
    const constant = this.mapping.constants.get(name);
    if (constant === undefined) {
      this.mapping.constants.set(name, value);
    } else if (constant !== value) {
      throw this.failedToParse(
        name,
        type,
        value,
        `[constant_keyword] field [${name}] only accepts values that are equal to the value defined in the mappings [${constant}], but got [${value}]`
      );
    }
  }

  private failedToParse(
    name: string,
    type: string,
    value: unknown,
    cause: string
  ): ElasticsearchError {
    const preview = asText(value).slice(0, MAX_PREVIEW);
    return documentParsingError(
      `failed to parse field [${name}] of type [${type}] in document with id '${this.id}'. Preview of field's value: '${preview}'`,
      cause
    );
  }
}
