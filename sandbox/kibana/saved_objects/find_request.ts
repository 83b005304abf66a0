import { badRequest } from '@hapi/boom';
import type { SavedObjectsFindOptions, SavedObjectsType } from '@kbn/core/server';
import { SPACE_ID } from '../alerting/space';
import type { RawSearch, SavedObjectsIndex } from './saved_objects_index';

const DEFAULT_PAGE = 1;
const DEFAULT_PER_PAGE = 20;

export interface FindPage {
  readonly page: number;
  readonly perPage: number;
}

/** `FIND_DEFAULT_PAGE` and `FIND_DEFAULT_PER_PAGE` (`src/core/packages/saved-objects/utils-server/src/saved_objects_utils.ts`). */
export function findPage({
  page = DEFAULT_PAGE,
  perPage = DEFAULT_PER_PAGE,
}: SavedObjectsFindOptions): FindPage {
  return { page, perPage };
}

/**
 * The search that `find` sends (`src/core/packages/saved-objects/api-server-internal/src/lib/apis/find.ts`,
 * `…/lib/search/search_dsl`).
 */
export function findRequest(
  types: readonly SavedObjectsType[],
  spaces: readonly string[],
  options: SavedObjectsFindOptions,
  index: SavedObjectsIndex
): RawSearch {
  const { page, perPage } = findPage(options);
  const should = types.map((type) => typeClause(type, spaces));
  return {
    query: { bool: { filter: [{ bool: { should, minimum_should_match: 1 } }] } },
    sort: sortOf(types, options, index),
    from: perPage * (page - 1),
    size: perPage,
  };
}

function typeClause({ name, namespaceType }: SavedObjectsType, spaces: readonly string[]): object {
  const type = { term: { type: name } };
  if (namespaceType === 'multiple-isolated') {
    return { bool: { must: [type, { terms: { namespaces: spaces } }] } };
  }
  const others = spaces.filter((space) => space !== SPACE_ID);
  const should = [
    ...(others.length > 0 ? [{ terms: { namespace: others } }] : []),
    ...(spaces.includes(SPACE_ID)
      ? [{ bool: { must_not: [{ exists: { field: 'namespace' } }] } }]
      : []),
  ];
  return { bool: { must: [type], should, minimum_should_match: 1 } };
}

/** Kibana's `getSortingParams`: an attribute of the type, else a field of every object. */
function sortOf(
  types: readonly SavedObjectsType[],
  { sortField, sortOrder = 'asc' }: SavedObjectsFindOptions,
  index: SavedObjectsIndex
): Readonly<Record<string, unknown>>[] {
  if (sortField === undefined || sortField === '') return [];
  const [first, ...others] = types;
  const own = `${first?.name ?? ''}.${sortField}`;
  if (others.length === 0 && index.isMapped(own)) return [{ [own]: { order: sortOrder } }];
  if (index.isMapped(sortField)) return [{ [sortField]: { order: sortOrder } }];
  throw badRequest(
    others.length === 0
      ? `Unknown sort field ${sortField}`
      : `Unable to sort multiple types by field ${sortField}, not a root property`
  );
}
