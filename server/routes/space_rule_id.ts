import { createHash } from 'node:crypto';
import type { CoreSetup, KibanaRequest } from '@kbn/core/server';
import { RULE_TYPE_ID } from '../rule_type/constants';

/**
 * `/s/<space>` of the space that a request is made in, empty in the default space. The server's own base path is left
 * out: an operator may move Kibana, and the rule has to stay the same one.
 */
export function spacePath(basePath: CoreSetup['http']['basePath'], request: KibanaRequest): string {
  return basePath.get(request).slice(basePath.serverBasePath.length);
}

/** The id of the space of a path, as the alerting framework gives it to executors. */
export function spaceIdOf(path: string): string {
  return path === '' ? DEFAULT_SPACE : path.slice('/s/'.length);
}

const DEFAULT_SPACE = 'default';

/**
 * The id of the one rule of a space, the same each time, so that two people who enable it at once create one rule.
 *
 * @param path of the space, as `spacePath` gives it
 * @returns in the form of a UUID, as Kibana's saved objects have them
 */
export function spaceRuleId(path: string): string {
  const hash = createHash('sha256').update(`${RULE_TYPE_ID}:${path}`).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return [...parts, hash.slice(20, 32)].join('-');
}
