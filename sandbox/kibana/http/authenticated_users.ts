import type { SandboxUser } from '../users';

/**
 * Stands for Kibana's authentication state (`src/core/packages/http/server-internal/src/auth_state_storage.ts`): who has
 * sent a request is known to the host by the request's identity and cannot be forged by a header.
 */
export class AuthenticatedUsers {
  private readonly users = new WeakMap<object, SandboxUser>();

  set(request: object, user: SandboxUser): void {
    this.users.set(request, user);
  }

  get(request: object): SandboxUser | undefined {
    return this.users.get(request);
  }

  /** For services that a plugin asks on behalf of a request. */
  require(request: object): SandboxUser {
    const user = this.users.get(request);
    if (user === undefined) throw new Error('The request was not authenticated by this Kibana.');
    return user;
  }
}
