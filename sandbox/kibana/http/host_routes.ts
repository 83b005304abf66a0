import type { Server } from '@hapi/hapi';
import * as t from 'io-ts';
import { isLeft } from 'fp-ts/lib/Either';
import type { AuthenticatedUsers } from './authenticated_users';
import { AUTHENTICATION, SESSION_COOKIE } from './authentication_scheme';
import { errorResponse } from './kibana_response';
import type { Sessions } from './sessions';

const loginCodec = t.type({ params: t.type({ username: t.string, password: t.string }) });
/** Name and password need no more. */
const MAX_LOGIN_BYTES = 4_096;
const COOKIE = { path: '/', isHttpOnly: true, isSecure: false, isSameSite: 'Lax' as const };

/**
 * Stands for the few routes of Kibana itself that its users and its browser side need: `GET /api/status`
 * (`src/core/packages/status/server-internal/src/routes/status.ts`), `POST /internal/security/login` and
 * `GET /api/security/logout` (`x-pack/platform/plugins/shared/security/server/routes/authentication/common.ts`).
 */
export function addHostRoutes(
  server: Server,
  { kibanaVersion, basePath }: { readonly kibanaVersion: string; readonly basePath: string },
  sessions: Sessions,
  authenticated: AuthenticatedUsers
): void {
  const available = { level: 'available', summary: 'All services and plugins are available' };
  server.route({
    method: 'GET',
    path: '/api/status',
    options: { auth: { mode: 'try', strategy: AUTHENTICATION } },
    // Whoever is not logged in learns only that there is a Kibana.
    handler: (request) =>
      authenticated.get(request) === undefined
        ? { status: { overall: { level: available.level } } }
        : { name: 'sandbox', version: { number: kibanaVersion }, status: { overall: available } },
  });
  server.route({
    method: 'POST',
    path: '/internal/security/login',
    options: { auth: false, payload: { maxBytes: MAX_LOGIN_BYTES } },
    handler(request, h) {
      if (!('kbn-xsrf' in request.headers) && !('kbn-version' in request.headers)) {
        const refusal = errorResponse(400, 'Request must contain a kbn-xsrf header.');
        return h.response(JSON.stringify(refusal.payload)).code(400).type('application/json');
      }
      const decoded = loginCodec.decode(request.payload);
      const user = isLeft(decoded)
        ? undefined
        : sessions.check(decoded.right.params.username, decoded.right.params.password);
      if (user === undefined) {
        const refusal = errorResponse(401, 'Unauthorized');
        return h.response(JSON.stringify(refusal.payload)).code(401).type('application/json');
      }
      return h
        .response({ location: `${basePath}/` })
        .state(SESSION_COOKIE, sessions.begin(user), COOKIE);
    },
  });
  server.route({
    method: 'GET',
    path: '/api/security/logout',
    options: { auth: false },
    handler(request, h) {
      const id: unknown = request.state[SESSION_COOKIE];
      if (typeof id === 'string') sessions.end(id);
      return h.redirect(`${basePath}/`).unstate(SESSION_COOKIE, COOKIE);
    },
  });
}
