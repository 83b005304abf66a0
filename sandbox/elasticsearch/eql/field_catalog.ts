import type { EventIndex } from '../indices/event_index';
import { capabilityType, isAggregatable, type FieldMapping } from '../mapping/field_mapping';

/** What a name stands for in the mappings of all searched indices together. */
export type FieldMeaning =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'field';
      /** EQL's type: `keyword` also for `wildcard` and `constant_keyword`, `text` for all text. */
      readonly type: string;
      readonly field: FieldMapping;
      /** The sub-field with the exact values of a text. */
      readonly exact: FieldMapping | undefined;
    }
  | { readonly kind: 'unusable'; readonly message: string };

const UNSUPPORTED: ReadonlySet<string> = new Set([
  'flattened',
  'geo_point',
  'geo_shape',
  'binary',
  'date_range',
  'ip_range',
  'long_range',
  'integer_range',
  'double_range',
  'float_range',
  'search_as_you_type',
]);

/** The fields of the indices that an EQL search covers, united as Elasticsearch's `IndexResolver` does. */
export class FieldCatalog {
  private readonly meanings = new Map<string, FieldMeaning>();

  constructor(private readonly indices: readonly EventIndex[]) {}

  meaning(name: string): FieldMeaning {
    const known = this.meanings.get(name);
    if (known !== undefined) return known;
    const found = this.find(name);
    this.meanings.set(name, found);
    return found;
  }

  /** The names that a suggestion may offer. */
  names(): ReadonlySet<string> {
    return new Set(this.indices.flatMap(({ mapping }) => [...mapping.fields.keys()]));
  }

  private find(name: string): FieldMeaning {
    const byType = new Map<string, string[]>();
    let field: FieldMapping | undefined;
    for (const { name: index, mapping } of this.indices) {
      const found = mapping.field(name);
      const object = found === undefined ? mapping.object(name) : undefined;
      if (found === undefined && object === undefined) continue;
      const type = found === undefined ? (object?.type ?? 'object') : capabilityType(found.type);
      byType.set(type, [...(byType.get(type) ?? []), index]);
      field ??= found;
    }
    const types = [...byType.keys()];
    const [type] = types;
    if (type === undefined) return { kind: 'unknown' };
    if (types.length > 1) return unusable(name, conflict(byType));
    return field === undefined ? unusable(name, objectFault(type)) : this.meaningOf(field, type);
  }

  private meaningOf(field: FieldMapping, type: string): FieldMeaning {
    if (field.nestedIn !== undefined) {
      return unusable(
        field.name,
        ` type [${type}] with unsupported nested type in hierarchy (field [${field.nestedIn}])`
      );
    }
    if (UNSUPPORTED.has(type))
      return unusable(field.name, ` with unsupported type [${field.type}]`);
    return { kind: 'field', type, field, exact: this.exactField(field) };
  }

  /** The first sub-field of the keyword family that every index with the field has. */
  private exactField({ name, family }: FieldMapping): FieldMapping | undefined {
    if (family !== 'text') return undefined;
    for (const { mapping } of this.indices) {
      for (const candidate of mapping.fields.values()) {
        const isExact =
          candidate.isSubField &&
          candidate.source === name &&
          candidate.family === 'keyword' &&
          !candidate.lowercase &&
          isAggregatable(candidate);
        if (isExact) return candidate;
      }
    }
    return undefined;
  }
}

function unusable(name: string, fault: string): FieldMeaning {
  return { kind: 'unusable', message: `Cannot use field [${name}]${fault}` };
}

function objectFault(type: string): string {
  return type === 'nested'
    ? ' type [nested] due to nested fields not being supported yet'
    : ` type [${type}] only its subfields`;
}

function conflict(byType: ReadonlyMap<string, readonly string[]>): string {
  const places = [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, indices]) => `[${type}] in [${indices.join(', ')}]`);
  return ` due to ambiguities being mapped as [${byType.size}] incompatible types: ${places.join(', ')}`;
}
