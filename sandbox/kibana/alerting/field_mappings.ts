import type { FieldMap } from '@kbn/alerting-plugin/server';

interface PropertyMapping {
  type?: string;
  properties?: Record<string, PropertyMapping>;
  ignore_above?: number;
  index?: boolean;
  dynamic?: boolean;
}

export interface IndexMappings {
  dynamic: false | 'strict';
  properties: Record<string, PropertyMapping>;
}

/**
 * Stands for `mappingFromFieldMap`
 * (`src/platform/packages/shared/kbn-alerts-as-data-utils/src/…/mapping_from_field_map.ts`): dotted names become nested
 * properties; of two definitions of a field the later is taken.
 */
export function fieldMappings(
  fieldMaps: readonly FieldMap[],
  dynamic: false | 'strict' = false
): IndexMappings {
  const properties: Record<string, PropertyMapping> = {};
  for (const [field, definition] of fieldMaps.flatMap((fieldMap) => Object.entries(fieldMap))) {
    const { type, ignore_above: ignoreAbove, index } = definition;
    if (type === 'unmapped') continue;
    const mapping = propertyAt(properties, field.split('.'));
    if (type === 'object') continue;
    mapping.type = type;
    if (ignoreAbove !== undefined) mapping.ignore_above = ignoreAbove;
    if (index !== undefined) mapping.index = index;
  }
  return { dynamic, properties };
}

function propertyAt(
  properties: Record<string, PropertyMapping>,
  [key = '', ...rest]: readonly string[]
): PropertyMapping {
  const mapping = (properties[key] ??= {});
  return rest.length === 0 ? mapping : propertyAt((mapping.properties ??= {}), rest);
}
