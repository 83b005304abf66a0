import type { ShownEvidence } from '../../../common/api';
import type { Lineage } from './lineage';

/** An element of the picture that can be opened. */
export interface LineageNode {
  readonly id: string;
  /** What it is called; `undefined` where that is not recorded. */
  readonly name: string | undefined;
  /** Oldest first; never empty. */
  readonly events: readonly ShownEvidence[];
}

export type LineageNodeKind =
  'grandparent' | 'parent' | 'process' | 'name' | 'destination' | 'child' | 'alert';

/** The id of an element within its picture. */
export function lineageNodeId(kind: LineageNodeKind, key = ''): string {
  return `${kind} ${key}`;
}

/** All elements that can be opened, from the first ancestor to the alerts. */
export function lineageNodes(lineage: Lineage): readonly LineageNode[] {
  const { grandparent, parent, process } = lineage;
  return [
    ...(grandparent === undefined ? [] : [node('grandparent', grandparent)]),
    ...(parent.kind === 'known' ? [node('parent', parent.process)] : []),
    node('process', process),
    ...lineage.names.nodes.map((each) => node('name', each)),
    ...lineage.destinations.nodes.map((each) => node('destination', each)),
    ...lineage.children.nodes.map((each) => node('child', each)),
    ...lineage.alerts.nodes.map((each) => node('alert', { ...each, name: each.rule })),
  ].filter(({ events }) => events.length > 0);
}

function node(
  kind: LineageNodeKind,
  {
    key,
    name,
    events,
  }: {
    readonly key?: string;
    readonly name: string | undefined;
    readonly events: readonly ShownEvidence[];
  }
): LineageNode {
  return { id: lineageNodeId(kind, key), name, events };
}
