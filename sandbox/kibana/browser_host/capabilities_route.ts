import type { Server } from '@hapi/hapi';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';
import type { FeatureRegistry } from '../features/feature_registry';
import type { AuthenticatedUsers } from '../http/authenticated_users';
import { AUTHENTICATION } from '../http/authentication_scheme';
import { errorResponse } from '../http/kibana_response';
import type { FeatureLevel } from '../users';

const MAX_APPLICATIONS = 1_000;
const request = t.type({ applications: t.readonlyArray(t.string) });

/**
 * Stands for `POST /api/core/capabilities` (`src/core/packages/capabilities/server-internal/src/routes`): what the user may
 * see. An app that no feature grants has a link for everyone.
 */
export function addCapabilitiesRoute(
  server: Server,
  features: FeatureRegistry,
  authenticated: AuthenticatedUsers
): void {
  server.route({
    method: 'POST',
    path: '/api/core/capabilities',
    options: { auth: AUTHENTICATION },
    handler: (hapiRequest, h) => {
      const decoded = decode(request, hapiRequest.payload);
      if (decoded.kind === 'invalid' || decoded.value.applications.length > MAX_APPLICATIONS) {
        const { status, payload } = errorResponse(400, '[request body.applications]: not valid');
        return h.response(JSON.stringify(payload)).code(status).type('application/json');
      }
      const { privilege } = authenticated.require(hapiRequest);
      return capabilities(features, privilege, decoded.value.applications);
    },
  });
}

function capabilities(
  features: FeatureRegistry,
  level: FeatureLevel,
  applications: readonly string[]
): Record<string, Record<string, boolean>> {
  const { navLinks, ...granted } = features.capabilities(level);
  const hasDiscover = level !== 'none';
  return {
    ...granted,
    // Of the feature `discover_v2`, which the sandbox has instead of the Discover plugin.
    discover_v2: { show: hasDiscover },
    navLinks: {
      ...Object.fromEntries(applications.map((id) => [id, true])),
      ...navLinks,
      discover: hasDiscover,
    },
  };
}
