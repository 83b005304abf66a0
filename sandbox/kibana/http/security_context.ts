import type { RequestHandlerContext } from '@kbn/core/server';
import type { SandboxUser } from '../users';

type SecurityContext = Awaited<RequestHandlerContext['core']>['security'];

/**
 * Stands for `CoreSecurityRouteHandlerContext`
 * (`src/core/packages/security/server-internal/src/security_route_handler_context.ts`). The users of the sandbox have
 * neither a full name nor a profile.
 */
export function securityContext({ name }: SandboxUser): SecurityContext {
  return { authc: { getCurrentUser: () => ({ username: name, full_name: null }) } };
}
