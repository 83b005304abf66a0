import { isRecord } from '../is_record';

/** The privileges a route demands; none if it has opted out. */
export type RequiredPrivileges = readonly string[];

/**
 * Stands for `validRouteSecurity` (`src/core/packages/http/router-server-internal/src/security_route_config_validator.ts`):
 * since 9.1 each route says which privileges it demands, or why it demands none.
 */
export function requiredPrivileges(security: unknown, route: string): RequiredPrivileges {
  const authz = isRecord(security) ? security['authz'] : undefined;
  if (!isRecord(authz)) {
    throw new Error(
      `[authz]: expected at least one defined value but got [undefined] (security of ${route})`
    );
  }
  if (authz['enabled'] === false) {
    if (typeof authz['reason'] !== 'string' || authz['reason'] === '') {
      throw new Error(
        `[authz.reason]: expected value of type [string], the reason why ${route} needs no privilege`
      );
    }
    return [];
  }
  const privileges = authz['requiredPrivileges'];
  if (!Array.isArray(privileges) || privileges.length === 0) {
    throw new Error(
      `[authz.requiredPrivileges]: array size is [0], but cannot be smaller than [1] (${route})`
    );
  }
  return privileges.map((privilege: unknown): string => {
    if (typeof privilege === 'string' && privilege !== '') return privilege;
    throw new Error(
      `[authz.requiredPrivileges]: the sandbox knows plain privileges only, not ${JSON.stringify(privilege)} (${route})`
    );
  });
}
