import type { GuideMarkdown } from './guide_markdown';
import { isMarkdownNode, type MarkdownNode } from './markdown_node';

/** Type of the node, and name of the component, that stands for a button or a fault; it has a `place`. */
export const GUIDE_SLOT = 'guideSlot';

/** Nodes in whose text there are no buttons: a button in a link could not be told from the link. */
const WITHOUT_SLOTS: ReadonlySet<string> = new Set(['link', 'linkReference']);

/** Properties of nodes that hold text of the guide, code and addresses among them. */
const TEXT_PROPERTIES = ['value', 'url', 'title', 'alt'] as const;

/**
 * Turns the placeholders in the running text of a parsed guide into nodes of their own. Everywhere else, as in code,
 * the text comes back as the guide has it.
 *
 * @param root changed in place, as plugins of Markdown do
 */
export function placeSlots(root: object, guide: GuideMarkdown): void {
  if (isMarkdownNode(root)) placeIn(root, guide, true);
}

/** @returns whether the node now holds a slot */
function placeIn(node: MarkdownNode, guide: GuideMarkdown, isAllowed: boolean): boolean {
  if (node.type === GUIDE_SLOT) return true;
  for (const property of TEXT_PROPERTIES) restore(node, property, guide);
  if (node.children === undefined) return false;
  const mayHold = isAllowed && !WITHOUT_SLOTS.has(node.type);
  node.children = node.children.flatMap((child) =>
    mayHold && isMarkdownNode(child) && child.type === 'text' ? slotted(child, guide) : [child]
  );
  const holding = node.children
    .filter(isMarkdownNode)
    .filter((child) => placeIn(child, guide, mayHold));
  // A paragraph of HTML cannot hold the table that opens below a button.
  if (holding.length > 0 && node.type === 'paragraph') node.data = { ...node.data, hName: 'div' };
  return holding.length > 0;
}

function slotted({ value }: MarkdownNode, guide: GuideMarkdown): object[] {
  return guide
    .split(String(value))
    .map((segment) =>
      segment.kind === 'text'
        ? { type: 'text', value: segment.text }
        : { type: GUIDE_SLOT, place: segment.place, children: [] }
    );
}

function restore(
  node: MarkdownNode,
  property: (typeof TEXT_PROPERTIES)[number],
  guide: GuideMarkdown
): void {
  const text = node[property];
  if (typeof text !== 'string') return;
  node[property] = guide
    .split(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : segment.source))
    .join('');
}
