import { asText, isJsonObject, type JsonObject } from '../http/json';
import { mapperParsingError } from './mapping_errors';

/** What happens to fields that no mapping lists; `runtime` is not spoken. */
export type Dynamic = 'true' | 'false' | 'strict';

/** An object that holds fields; the root has the empty name. */
export interface ObjectMapping {
  readonly name: string;
  readonly type: 'object' | 'nested';
  /** `undefined`: as the object above. */
  dynamic: Dynamic | undefined;
  readonly enabled: boolean;
  readonly nestedIn: string | undefined;
}

export function parseDynamic(definition: JsonObject): Dynamic | undefined {
  const { dynamic } = definition;
  if (dynamic === undefined) return undefined;
  const text = asText(dynamic);
  if (text === 'true' || text === 'false' || text === 'strict') return text;
  throw mapperParsingError(`Could not convert [dynamic] to boolean: [${text}]`);
}

/** The `properties` of an object, or `undefined` if it lists none. */
export function propertiesOf(name: string, definition: JsonObject): JsonObject | undefined {
  const { properties } = definition;
  if (properties === undefined) return undefined;
  if (isJsonObject(properties)) return properties;
  throw mapperParsingError(`Expected map for property [properties] on field [${name}]`);
}
