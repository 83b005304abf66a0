import { values, type FieldValue } from '../../../common/event';
import { parsingError } from '../elasticsearch_error';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { printDate } from '../mapping/date_format';
import type { FieldMapping } from '../mapping/field_mapping';
import { compileWildcard } from '../query/wildcard';
import type { SearchScope } from './search_scope';

/** Reads the `fields` of a hit: flat names, arrays of values as the mapping has them, dates formatted. */
export type FetchFields = (document: StoredDocument) => JsonObject | undefined;

interface Requested {
  readonly matches: (name: string) => boolean;
  readonly format: string | undefined;
}

export function parseFetchFields(given: unknown, scope: SearchScope): FetchFields | undefined {
  const requested = asList(given).map(parseRequested);
  if (requested.length === 0) return undefined;
  const perIndex = new Map(
    scope.indices.map(({ name: index, mapping }) => [
      index,
      [...mapping.fields.values()].flatMap((field) => {
        const match = requested.find(({ matches }) => matches(field.name));
        return match === undefined ? [] : [{ field, format: match.format }];
      }),
    ])
  );
  return (document) => {
    const entries = (perIndex.get(document.index) ?? []).flatMap(({ field, format }) => {
      const found = valuesOf(document, field).map((value) => shown(field, value, format));
      return found.length === 0 ? [] : [[field.name, found] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
}

function parseRequested(given: unknown): Requested {
  if (typeof given === 'string')
    return { matches: compileWildcard(given, false), format: undefined };
  if (!isJsonObject(given) || typeof given['field'] !== 'string') {
    throw parsingError('[fields] needs names or objects with a [field]');
  }
  const unknown = Object.keys(given).find(
    (name) => !['field', 'format', 'include_unmapped'].includes(name)
  );
  if (unknown !== undefined) throw parsingError(`[docvalues_field] unknown field [${unknown}]`);
  const { field, format } = given;
  return {
    matches: compileWildcard(field, false),
    format: typeof format === 'string' ? format : undefined,
  };
}

/** A text shows its value, not its words; a flattened field its object's leaves. */
function valuesOf(document: StoredDocument, field: FieldMapping): readonly FieldValue[] {
  return field.family === 'opaque' || field.family === 'range'
    ? values(document.source, field.source)
    : document.values(field.name);
}

function shown(
  { family, format }: FieldMapping,
  value: FieldValue,
  asked: string | undefined
): FieldValue {
  return family === 'date' && typeof value === 'number' ? printDate(value, asked ?? format) : value;
}
