import { randomBytes } from 'node:crypto';
import { ElasticsearchError } from '../elasticsearch_error';
import type { Principal } from './principal';

const KEY_ID_BYTES = 15;
const KEY_BYTES = 16;

export interface ApiKey {
  readonly id: string;
  readonly key: string;
  /** What a client sends: `id:key` in base64. */
  readonly encoded: string;
}

/** The known principals. Without any the store asks nobody who they are. */
export class Principals {
  private readonly byName = new Map<string, Principal>();

  register(principal: Principal): void {
    this.byName.set(principal.name, principal);
  }

  /** Makes a key; it may do what its owner may, unless it is given less. */
  createApiKey(owner: Principal | undefined, indices: Principal['indices'] | undefined): ApiKey {
    const id = randomBytes(KEY_ID_BYTES).toString('base64url');
    const key = randomBytes(KEY_BYTES).toString('base64url');
    const unlimited = [{ patterns: ['*'], privileges: ['all' as const] }];
    this.register({ name: id, secret: key, indices: indices ?? owner?.indices ?? unlimited });
    return { id, key, encoded: Buffer.from(`${id}:${key}`).toString('base64') };
  }

  invalidate(id: string): boolean {
    return this.byName.delete(id);
  }

  /**
   * Who sends a request. Requests without credentials are those of the sandbox itself and may do anything, for the store
   * listens on the loopback address only.
   *
   * @throws ElasticsearchError 401 for credentials that are not known
   */
  authenticate(authorization: string | undefined, path: string): Principal | undefined {
    if (authorization === undefined || this.byName.size === 0) return undefined;
    const [, scheme = '', token = ''] = /^(\w+) +(\S+)$/.exec(authorization) ?? [];
    const credentials = Buffer.from(token, 'base64').toString('utf8');
    const colon = credentials.indexOf(':');
    const name = credentials.slice(0, Math.max(colon, 0));
    const principal = this.byName.get(name);
    switch (scheme.toLowerCase()) {
      case 'basic':
      case 'apikey':
        if (principal?.secret === credentials.slice(colon + 1)) {
          return principal;
        }
        throw unauthenticated(
          scheme.toLowerCase() === 'basic'
            ? `unable to authenticate user [${name}] for REST request [${path}]`
            : `unable to authenticate with provided credentials and anonymous access is not allowed for this request`
        );
      default:
        throw unauthenticated(`missing authentication credentials for REST request [${path}]`);
    }
  }
}

function unauthenticated(reason: string): ElasticsearchError {
  return new ElasticsearchError(401, 'security_exception', reason, {
    extra: {
      header: { 'WWW-Authenticate': ['Basic realm="security", charset="UTF-8"', 'ApiKey'] },
    },
  });
}
