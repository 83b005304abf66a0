import type { JsonObject } from '../http/json';
import type { FieldMapping } from './field_mapping';
import type { ObjectMapping } from './object_mapping';

interface Tree {
  own: JsonObject;
  readonly below: Map<string, Tree>;
}

/** The `properties` of a mapping as `GET /{index}/_mapping` shows them: nested, whatever form they were given in. */
export function mappingJson(
  fields: Iterable<FieldMapping>,
  objects: Iterable<ObjectMapping>,
  aliases: ReadonlyMap<string, string>
): JsonObject {
  const root: Tree = { own: {}, below: new Map() };
  for (const { name, type, dynamic, enabled } of objects) {
    treeAt(root, name).own = {
      ...(type === 'nested' && { type }),
      ...(dynamic !== undefined && { dynamic }),
      ...(!enabled && { type: 'object', enabled }),
    };
  }
  for (const { name, isSubField, definition } of fields) {
    if (!isSubField) treeAt(root, name).own = definition;
  }
  for (const [name, path] of aliases) treeAt(root, name).own = { type: 'alias', path };
  return propertiesJson(root);
}

function treeAt(root: Tree, name: string): Tree {
  let tree = root;
  for (const part of name.split('.')) {
    let next = tree.below.get(part);
    if (next === undefined) {
      next = { own: {}, below: new Map() };
      tree.below.set(part, next);
    }
    tree = next;
  }
  return tree;
}

function propertiesJson({ below }: Tree): JsonObject {
  if (below.size === 0) return {};
  const properties = [...below]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, tree]) => {
      const json = { ...tree.own, ...propertiesJson(tree) };
      return [name, Object.keys(json).length === 0 ? { type: 'object' } : json] as const;
    });
  return { properties: Object.fromEntries(properties) };
}
