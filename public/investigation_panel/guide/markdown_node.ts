/** What is read and written of a node of a Markdown tree (mdast). */
export interface MarkdownNode {
  type: string;
  children?: unknown[];
  data?: object;
  depth?: unknown;
  value?: unknown;
  url?: unknown;
  title?: unknown;
  alt?: unknown;
}

export function isMarkdownNode(value: unknown): value is MarkdownNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    (!('children' in value) || Array.isArray(value.children))
  );
}
