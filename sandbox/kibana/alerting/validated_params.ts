import { badRequest } from '@hapi/boom';
import { isRecord } from '../is_record';
import type { AnyRuleType } from './rule_type_registry';

/**
 * Stands for `validateRuleTypeParams`
 * (`x-pack/platform/plugins/shared/alerting/server/lib/validate_rule_type_params.ts`). What is saved is what the rule
 * type's validation returns, as JSON.
 */
export function validatedParams(
  { validate }: AnyRuleType,
  params: unknown
): Record<string, unknown> {
  let validated: unknown;
  try {
    validated = JSON.parse(JSON.stringify(validate.params.validate(params)));
  } catch (error) {
    throw badRequest(`params invalid: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(validated)) throw badRequest('params invalid: not an object');
  return validated;
}
