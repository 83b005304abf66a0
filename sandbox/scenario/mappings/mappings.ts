/** The mapping of one field. */
export interface FieldMapping {
  readonly type: string;
  readonly [setting: string]: unknown;
}

/** The `mappings` of an index template. */
export interface Mappings {
  /** `false`: what is not listed stays in `_source` and cannot be searched. */
  readonly dynamic: boolean;
  readonly dynamic_templates?: readonly Readonly<Record<string, unknown>>[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Mappings by full field name. */
export type FieldTable = Readonly<Record<string, FieldMapping>>;

interface Tree {
  mapping?: FieldMapping;
  readonly below: Map<string, Tree>;
}

/** Nests full field names as Elasticsearch wants them. A field with fields below it keeps its own type, as `nested` does. */
export function properties(table: FieldTable): Record<string, unknown> {
  const root: Tree = { below: new Map() };
  for (const [name, mapping] of Object.entries(table)) {
    let tree = root;
    for (const part of name.split('.')) {
      let next = tree.below.get(part);
      if (next === undefined) {
        next = { below: new Map() };
        tree.below.set(part, next);
      }
      tree = next;
    }
    tree.mapping = mapping;
  }
  return nested(root);
}

function nested({ below }: Tree): Record<string, unknown> {
  return Object.fromEntries(
    [...below].map(([name, tree]) => [
      name,
      tree.below.size === 0 ? tree.mapping : { ...tree.mapping, properties: nested(tree) },
    ])
  );
}
