import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { Parameters } from '../http/parameters';
import { compileWildcard } from '../query/wildcard';
import type { IndexAccess } from '../security/index_access';
import type { EventIndex } from './event_index';
import type { IndexCatalog, NamedIndices } from './index_catalog';
import { indexNotFound, isPattern } from './index_name';

/** How an index expression is read: `ignore_unavailable`, `allow_no_indices`, `expand_wildcards`. */
export interface IndicesOptions {
  readonly ignoreUnavailable: boolean;
  readonly allowNoIndices: boolean;
  readonly expandOpen: boolean;
  readonly expandHidden: boolean;
}

/** The defaults of most read requests. */
export const STRICT_EXPAND: IndicesOptions = {
  ignoreUnavailable: false,
  allowNoIndices: true,
  expandOpen: true,
  expandHidden: false,
};

export function indicesOptions(
  parameters: Parameters,
  defaults: IndicesOptions = STRICT_EXPAND
): IndicesOptions {
  const expand = parameters.list('expand_wildcards');
  const unknown = expand?.find(
    (each) => !['open', 'closed', 'hidden', 'none', 'all'].includes(each)
  );
  if (unknown !== undefined) throw illegalArgument(`No valid expand wildcard value [${unknown}]`);
  return {
    ignoreUnavailable: parameters.flag('ignore_unavailable', defaults.ignoreUnavailable),
    allowNoIndices: parameters.flag('allow_no_indices', defaults.allowNoIndices),
    expandOpen: expand?.some((each) => each === 'open' || each === 'all') ?? defaults.expandOpen,
    expandHidden:
      expand?.some((each) => each === 'hidden' || each === 'all') ?? defaults.expandHidden,
  };
}

/**
 * The names that an index expression stands for: names and patterns, separated by commas, `-` before a pattern takes
 * away. Hidden ones are matched only by patterns that begin with a dot, or if `expand_wildcards` says so.
 *
 * @param access names that may not be used are left out of what patterns match, and refused if they are named
 */
export function resolveNames(
  catalog: IndexCatalog,
  expression: string,
  options: IndicesOptions,
  access: IndexAccess
): readonly NamedIndices[] {
  access.checkAny();
  const named = catalog.named();
  const selected = new Map<string, NamedIndices>();
  const refused: string[] = [];
  let isAfterPattern = false;
  for (const part of expression.split(',')) {
    if (part.startsWith('-') && isAfterPattern) {
      const excluded = compileWildcard(part.slice(1), false);
      for (const name of [...selected.keys()]) if (excluded(name)) selected.delete(name);
    } else if (isPattern(part)) {
      isAfterPattern = true;
      const found = part.includes(':') ? [] : matching(named, part, options, access);
      if (found.length === 0 && !options.allowNoIndices) throw indexNotFound(part);
      for (const each of found) selected.set(each.name, each);
    } else {
      const found = concrete(named, part, options, access, refused);
      if (found !== undefined) selected.set(part, found);
    }
  }
  if (refused.length > 0) throw access.refusal(refused);
  if (selected.size === 0 && !options.allowNoIndices) throw indexNotFound(expression);
  return [...selected.values()];
}

/** The indices behind an expression, each once, in the order in which searches visit them: by name. */
export function resolveIndices(
  catalog: IndexCatalog,
  expression: string,
  options: IndicesOptions,
  access: IndexAccess
): readonly EventIndex[] {
  const names = resolveNames(catalog, expression, options, access);
  const indices = new Set(names.flatMap((each) => each.indices));
  return [...indices].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function matching(
  named: ReadonlyMap<string, NamedIndices>,
  part: string,
  { expandOpen, expandHidden }: IndicesOptions,
  access: IndexAccess
): readonly NamedIndices[] {
  if (!expandOpen && !expandHidden) return [];
  const pattern = part === '_all' || part === '' ? '*' : part;
  const matches = compileWildcard(pattern, false);
  return [...named.values()].filter(
    ({ name, isHidden, indices }) =>
      matches(name) &&
      (isHidden ? expandHidden || (pattern.startsWith('.') && name.startsWith('.')) : expandOpen) &&
      access.allows(name, indices)
  );
}

function concrete(
  named: ReadonlyMap<string, NamedIndices>,
  part: string,
  { ignoreUnavailable }: IndicesOptions,
  access: IndexAccess,
  refused: string[]
): NamedIndices | undefined {
  if (part.includes(':')) {
    const cluster = part.slice(0, part.indexOf(':'));
    throw new ElasticsearchError(
      404,
      'no_such_remote_cluster_exception',
      `no such remote cluster: [${cluster}]`
    );
  }
  if (part.startsWith('<'))
    throw illegalArgument(
      `The embedded event store does not speak date math in index names: [${part}]`
    );
  const found = named.get(part);
  // Whoever may not read a name is not told whether it exists either.
  if (!access.allows(part, found?.indices ?? [])) {
    if (!ignoreUnavailable) refused.push(part);
    return undefined;
  }
  if (found === undefined && !ignoreUnavailable) throw indexNotFound(part);
  return found;
}
