import type { InvestigationResponse } from '../../../common/api';
import { partGaps, type Part, type PartGap } from '../lineage/part_gaps';
import type { Lane } from './timeline_entries';

const PARTS: Readonly<Record<Lane, readonly Part[]>> = {
  // The lookup itself is there; others would be among the network events.
  dns: [],
  connections: ['network_events'],
  processes: ['process_events', 'child_processes'],
  alerts: ['alerts'],
};

/**
 * What could not be looked at for a lane.
 *
 * @param isEmpty whether the lane has no entry at all, in whatever window
 */
export function laneGaps(
  response: Pick<InvestigationResponse, 'pivots' | 'triage'>,
  lane: Lane,
  isEmpty: boolean
): readonly PartGap[] {
  const parts = PARTS[lane];
  if (parts.length === 0) {
    return isEmpty ? [{ button: undefined, gap: { kind: 'none', present: null } }] : [];
  }
  return parts.flatMap((part) => {
    const gaps = partGaps(response, part, isEmpty);
    if (parts.length === 1) return gaps;
    const label = response.pivots.find(({ kind }) => kind === part)?.label;
    return gaps.map(({ button, gap }) => ({ button: button ?? label, gap }));
  });
}
