import type { SavedObjectsType } from '@kbn/core/server';

/** The type of the saved objects that exceptions are kept in. */
export const EXCEPTION_OBJECT_TYPE = 'public-ip-discovery-exception';

/**
 * Exceptions as Kibana keeps them: objects of their own and not parameters of the rule. Parameters are copied into every
 * alert, and whoever saves them makes the rule search with their own privileges; an exception does neither, has a version
 * of its own, and survives the rule.
 *
 * They are changed through the plugin's routes only, where the guard rails are. The type is not hidden, since the
 * client of a rule's executor sees no hidden types.
 */
export const exceptionObjectType: SavedObjectsType = {
  name: EXCEPTION_OBJECT_TYPE,
  hidden: false,
  hiddenFromHttpApis: true,
  namespaceType: 'multiple-isolated',
  mappings: {
    // Read as a whole and never searched within, except for the order of the list.
    dynamic: false,
    properties: { name: { type: 'keyword' }, createdAt: { type: 'date' } },
  },
  modelVersions: { 1: { changes: [] } },
};
