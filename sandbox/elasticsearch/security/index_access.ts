import { ElasticsearchError } from '../elasticsearch_error';
import type { EventIndex } from '../indices/event_index';
import {
  holdsPrivilege,
  holdsPrivilegeAnywhere,
  type IndexPrivilege,
  type Principal,
} from './principal';

/** The index privileges that Elasticsearch's refusals name. */
const GRANTED_BY: Readonly<Record<IndexPrivilege, string>> = {
  read: 'read,all',
  write: 'write,all',
  all: 'all',
};

/**
 * What the sender of a request may do: one action on index names. Elasticsearch grants by the name that is used: a
 * privilege on an alias or data stream covers the indices behind it when they are reached through it, and one on a data
 * stream covers its backing indices.
 */
export class IndexAccess {
  /** @param principal `undefined` may do anything */
  constructor(
    private readonly principal: Principal | undefined,
    private readonly action: string,
    private readonly privilege: IndexPrivilege
  ) {}

  allows(name: string, indices: readonly EventIndex[]): boolean {
    const { principal, privilege } = this;
    if (principal === undefined || holdsPrivilege(principal, privilege, name)) return true;
    const stream = indices[0]?.dataStream;
    return stream !== undefined && holdsPrivilege(principal, privilege, stream);
  }

  /** Refuses whoever holds the privilege nowhere, even if the expression would match nothing. */
  checkAny(): void {
    const { principal, privilege } = this;
    if (principal !== undefined && !holdsPrivilegeAnywhere(principal, privilege)) {
      throw this.refusal([]);
    }
  }

  refusal(names: readonly string[]): ElasticsearchError {
    const who = this.principal?.name ?? '_anonymous';
    const where = names.length === 0 ? '' : ` on indices [${names.join(',')}]`;
    return new ElasticsearchError(
      403,
      'security_exception',
      `action [${this.action}] is unauthorized for user [${who}] with effective roles [${who}]${where}, this action is granted by the index privileges [${GRANTED_BY[this.privilege]}]`
    );
  }
}
