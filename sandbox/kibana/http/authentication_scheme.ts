import { unauthorized } from '@hapi/boom';
import type { Request, Server } from '@hapi/hapi';
import { isRecord } from '../is_record';
import type { SandboxUser } from '../users';
import type { AuthenticatedUsers } from './authenticated_users';
import type { Sessions } from './sessions';

/** Name of the session cookie, as in Kibana. */
export const SESSION_COOKIE = 'sid';
export const AUTHENTICATION = 'kibana';

/**
 * Stands for the security plugin's authenticator
 * (`x-pack/platform/plugins/shared/security/server/authentication/authenticator.ts`): HTTP Basic or the session cookie,
 * else 401.
 */
export function addAuthentication(
  server: Server,
  sessions: Sessions,
  authenticated: AuthenticatedUsers
): void {
  server.auth.scheme(AUTHENTICATION, () => ({
    authenticate(request, h) {
      const user = userOf(request, sessions);
      if (user === undefined) return h.unauthenticated(unauthorized());
      authenticated.set(request, user);
      return h.authenticated({ credentials: { user: { name: user.name } } });
    },
  }));
  server.auth.strategy(AUTHENTICATION, AUTHENTICATION);
  server.auth.default(AUTHENTICATION);
}

function userOf(request: Request, sessions: Sessions): SandboxUser | undefined {
  const { authorization } = request.raw.req.headers;
  if (authorization !== undefined) return sessions.byBasicHeader(authorization);
  const state: unknown = request.state;
  const id = isRecord(state) ? state[SESSION_COOKIE] : undefined;
  return typeof id === 'string' ? sessions.bySession(id) : undefined;
}
