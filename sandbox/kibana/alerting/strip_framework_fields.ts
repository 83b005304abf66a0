import { isRecord } from '../is_record';
import { STRIPPED_FIELDS } from './framework_fields';

/**
 * Stands for `stripFrameworkFields`
 * (`x-pack/platform/plugins/shared/alerting/server/alerts_client/lib/strip_framework_fields.ts`), which is lodash's
 * `omit`: a dotted key of that very name is removed, or else the place it names in nested objects.
 */
export function stripFrameworkFields(payload: object): Record<string, unknown> {
  const cleaned: Record<string, unknown> = { ...structuredClone(payload) };
  for (const field of STRIPPED_FIELDS) {
    if (field in cleaned) omit(cleaned, field);
    else omitPlace(cleaned, field.split('.'));
  }
  return cleaned;
}

function omitPlace(place: Record<string, unknown>, [key = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    omit(place, key);
    return;
  }
  const next = place[key];
  if (isRecord(next)) omitPlace(next, rest);
}

function omit(place: Record<string, unknown>, key: string): void {
  Reflect.deleteProperty(place, key);
}
