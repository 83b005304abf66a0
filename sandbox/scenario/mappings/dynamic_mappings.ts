import { date, keyword } from './field_types';
import { properties, type FieldTable, type Mappings } from './mappings';

/**
 * Mappings of a stream that maps what else arrives. Every field that the scenario writes is listed, so that a store
 * without dynamic templates answers as one with them.
 */
export function dynamicMappings(table: FieldTable): Mappings {
  return {
    dynamic: true,
    dynamic_templates: [
      { text_is_keyword: { match_mapping_type: 'string', mapping: keyword } },
      { dates: { match_mapping_type: 'date', mapping: date } },
    ],
    properties: properties(table),
  };
}
