import { ElasticsearchError } from '../elasticsearch_error';
import { holdsPrivilege, type Principal } from '../security/principal';

/** Cluster privileges are not kept apart here: whoever holds `all` on every index has them. */
export function isAdministrator(principal: Principal | undefined): boolean {
  return principal === undefined || holdsPrivilege(principal, 'all', '*');
}

/** @throws ElasticsearchError 403 for anyone but an administrator */
export function checkAdministrator(principal: Principal | undefined, action: string): void {
  if (principal === undefined || isAdministrator(principal)) return;
  throw new ElasticsearchError(
    403,
    'security_exception',
    `action [${action}] is unauthorized for user [${principal.name}] with effective roles [${principal.name}], this action is granted by the cluster privileges [manage,all]`
  );
}
