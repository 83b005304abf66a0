import { compileWildcard } from '../query/wildcard';

export type IndexPrivilege = 'read' | 'write' | 'all';

/** Who may send requests: a user (Basic) or a key (ApiKey), with what it may do to which indices. */
export interface Principal {
  readonly name: string;
  /** Password or key. */
  readonly secret: string;
  readonly indices: readonly {
    readonly patterns: readonly string[];
    readonly privileges: readonly IndexPrivilege[];
  }[];
}

/** Whether the principal holds a privilege on a name, which may be that of an index, alias or data stream. */
export function holdsPrivilege(
  { indices }: Principal,
  privilege: IndexPrivilege,
  name: string
): boolean {
  return indices.some(
    ({ patterns, privileges }) =>
      (privileges.includes(privilege) || privileges.includes('all')) &&
      patterns.some((pattern) => compileWildcard(pattern, false)(name))
  );
}

export function holdsPrivilegeAnywhere({ indices }: Principal, privilege: IndexPrivilege): boolean {
  return indices.some(
    ({ privileges }) => privileges.includes(privilege) || privileges.includes('all')
  );
}
