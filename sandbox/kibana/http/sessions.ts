import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { SandboxUser } from '../users';

const SESSION_ID_BYTES = 24;
/** Oldest sessions are forgotten first, so that log-ins in a loop do not fill the memory. */
const MAX_SESSIONS = 1_000;

/**
 * Stands for what the security plugin knows of who is asking
 * (`x-pack/platform/plugins/shared/security/server/authentication`): names with passwords, and sessions behind the
 * cookie `sid`.
 */
export class Sessions {
  private readonly open = new Map<string, SandboxUser>();

  constructor(private readonly users: readonly SandboxUser[]) {}

  user(name: string): SandboxUser | undefined {
    return this.users.find((user) => user.name === name);
  }

  check(name: string, password: string): SandboxUser | undefined {
    const user = this.user(name);
    return user !== undefined && isEqual(user.password, password) ? user : undefined;
  }

  begin(user: SandboxUser): string {
    const id = randomBytes(SESSION_ID_BYTES).toString('base64url');
    this.open.set(id, user);
    const [oldest] = this.open.keys();
    if (this.open.size > MAX_SESSIONS && oldest !== undefined) this.open.delete(oldest);
    return id;
  }

  end(id: string): void {
    this.open.delete(id);
  }

  bySession(id: string): SandboxUser | undefined {
    return this.open.get(id);
  }

  /** The user of an `Authorization: Basic …` header. */
  byBasicHeader(header: string): SandboxUser | undefined {
    const [, encoded] = /^basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
    if (encoded === undefined) return undefined;
    const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return this.check(name, password.join(':'));
  }
}

function isEqual(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
