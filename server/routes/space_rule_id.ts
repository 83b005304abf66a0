import { createHash } from 'node:crypto';
import { RULE_TYPE_ID } from '../rule_type/constants';

/**
 * The id of the one rule of a space, the same each time, so that two people who enable it at once create one rule.
 *
 * @param basePath `/s/<space>`, empty in the default space
 * @returns in the form of a UUID, as Kibana's saved objects have them
 */
export function spaceRuleId(basePath: string): string {
  const hash = createHash('sha256').update(`${RULE_TYPE_ID}:${basePath}`).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return [...parts, hash.slice(20, 32)].join('-');
}
