import { values, type EventDocument, type FieldValue } from '../../../common/event';
import { isJsonObject, isScalar, type JsonObject } from '../http/json';
import { docValue, MalformedValueError } from '../mapping/doc_value';
import type { FieldMapping } from '../mapping/field_mapping';
import type { IndexMapping } from '../mapping/index_mapping';
import { analyze } from '../query/analyze';

const NO_VALUES: readonly FieldValue[] = [];
const NO_TOKENS: readonly (readonly string[])[] = [];

/** A document of an index with its values as they can be searched, computed when first asked for. */
export class StoredDocument {
  /** By the column number that the mapping gives a name; a map for each document would cost several times as much. */
  private readonly computed: (readonly FieldValue[] | undefined)[] = [];
  private analyzed: Map<string, readonly (readonly string[])[]> | undefined;

  constructor(
    readonly index: string,
    readonly id: string,
    readonly source: EventDocument,
    readonly version: number,
    readonly sequenceNumber: number,
    private readonly mapping: IndexMapping,
    private readonly mappingVersion = mapping.version
  ) {}

  /** The values that the index holds for a field, in the order of the document; empty if it has none. */
  values(name: string): readonly FieldValue[] {
    const column = this.mapping.columnOf(name);
    if (column === undefined) return this.compute(name);
    return (this.computed[column] ??= this.compute(name));
  }

  /** The words of each value of a text field. */
  tokens(name: string): readonly (readonly string[])[] {
    this.analyzed ??= new Map();
    const known = this.analyzed.get(name);
    if (known !== undefined) return known;
    const found = this.values(name).map((value) => analyze(String(value)));
    const kept = found.length === 0 ? NO_TOKENS : found;
    this.analyzed.set(name, kept);
    return kept;
  }

  private compute(name: string): readonly FieldValue[] {
    if (name === '_id') return [this.id];
    if (name === '_index') return [this.index];
    const field = this.mapping.field(name);
    if (field === undefined) return this.keyedValues(name);
    if (field.type === 'constant_keyword') return this.constant(field);
    // Documents are not indexed anew when a mapping grows, except that a constant holds for all of them.
    if (field.since > this.mappingVersion || !field.isSearchable) return NO_VALUES;
    if (field.family === 'flattened') return leaves(valueAt(this.source, field.source)).map(String);
    if (field.family === 'range' || field.family === 'opaque') {
      return valueAt(this.source, field.source).length > 0 ? [true] : NO_VALUES;
    }
    const found = values(this.source, field.source);
    if (found.length === 0) return NO_VALUES;
    return found.flatMap((value) => valueOf(field, value));
  }

  /** The objects of a range field. */
  ranges(name: string): readonly JsonObject[] {
    return valueAt(this.source, name).filter(isJsonObject);
  }

  private constant({ name }: FieldMapping): readonly FieldValue[] {
    const constant = this.mapping.constants.get(name);
    return constant === undefined ? NO_VALUES : [constant];
  }

  /** `labels.env` below a flattened field `labels`. */
  private keyedValues(name: string): readonly FieldValue[] {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const field = this.mapping.field(name.slice(0, dot));
      if (field?.family === 'flattened') return values(this.source, name).map(String);
    }
    return NO_VALUES;
  }
}

function valueOf(field: FieldMapping, value: FieldValue): readonly FieldValue[] {
  try {
    const indexed = docValue(field, value);
    return indexed === undefined ? [] : [indexed];
  } catch (error) {
    // Only fields with `ignore_malformed` get here: others refused the document.
    if (error instanceof MalformedValueError) return [];
    throw error;
  }
}

/** Whatever stands at a path, objects included, in nested and dotted form. */
function valueAt(source: EventDocument, path: string): unknown[] {
  const found: unknown[] = [];
  const visit = (container: unknown, rest: string): void => {
    if (Array.isArray(container)) {
      container.forEach((member) => visit(member, rest));
      return;
    }
    if (!isJsonObject(container)) return;
    for (const [key, value] of Object.entries(container)) {
      if (key === rest) found.push(...[value].flat().filter((each) => each !== null));
      else if (rest.startsWith(`${key}.`)) visit(value, rest.slice(key.length + 1));
    }
  };
  visit(source, path);
  return found;
}

function leaves(found: readonly unknown[]): FieldValue[] {
  return found.flatMap((value) => {
    if (Array.isArray(value)) return leaves(value);
    if (isJsonObject(value)) return leaves(Object.values(value));
    return isScalar(value) ? [value] : [];
  });
}
