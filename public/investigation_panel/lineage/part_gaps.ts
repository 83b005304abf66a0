import type {
  EventCount,
  InvestigationResponse,
  MissingField,
  Pivot,
  PivotKind,
  PivotState,
} from '../../../common/api';
import type { SearchId } from '../../../common/triage';

/** Why something is not shown that there may be, or that there is none. */
export type Gap =
  | { readonly kind: 'none'; readonly present: EventCount | null }
  /** Nothing found, and what was searched may be recorded in part only. */
  | { readonly kind: 'may_be_filtered' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'no_telemetry' }
  | { readonly kind: 'cannot_be_asked'; readonly missing: readonly MissingField[] }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The guide has no button for it. */
  | { readonly kind: 'not_asked' };

/** A gap, and the button of the guide that it concerns. */
export interface PartGap {
  /** Its label; `undefined` where only one button asks for this part, or none. */
  readonly button: string | undefined;
  readonly gap: Gap;
}

/** The parts of the evidence that come from searches of their own. */
export type Part = Exclude<PivotKind, 'events'>;

const SEARCHES: Readonly<Record<Part, readonly SearchId[]>> = {
  process_events: ['process_events'],
  network_events: ['network_events'],
  child_processes: ['child_processes'],
  alerts: ['user_alerts', 'host_alerts'],
};

/**
 * What could not be looked at for a part of the picture.
 *
 * @param isEmpty whether nothing of the part is shown; only then "there is none" is worth saying
 */
export function partGaps(
  { pivots, triage }: Pick<InvestigationResponse, 'pivots' | 'triage'>,
  part: Part,
  isEmpty: boolean
): readonly PartGap[] {
  const asking = pivots.filter(({ kind }) => kind === part);
  if (asking.length === 0) return [{ button: undefined, gap: { kind: 'not_asked' } }];
  const button = (pivot: Pivot) => (asking.length === 1 ? undefined : pivot.label);
  const unseen = asking.flatMap((pivot) => {
    const gap = unseenGap(pivot.state);
    return gap === undefined ? [] : [{ button: button(pivot), gap }];
  });
  const incomplete: readonly PartGap[] = isIncomplete(triage, part)
    ? [{ button: undefined, gap: { kind: 'incomplete' } }]
    : [];
  const nothing: readonly PartGap[] =
    isEmpty && unseen.length < asking.length
      ? [{ button: undefined, gap: emptyGap(triage, part, asking) }]
      : [];
  return [...nothing, ...unseen, ...incomplete];
}

function unseenGap(state: PivotState): Gap | undefined {
  switch (state.kind) {
    case 'found':
    case 'none':
      return undefined;
    case 'no_telemetry':
      return { kind: 'no_telemetry' };
    case 'cannot_be_asked':
      return { kind: 'cannot_be_asked', missing: state.missing };
    case 'denied':
    case 'failed':
      return { kind: state.kind, reason: state.reason };
  }
}

function isIncomplete({ answers }: InvestigationResponse['triage'], part: Part): boolean {
  return answers.some(({ notCovered }) =>
    notCovered.some(
      (each) =>
        each.kind === 'search' &&
        each.why === 'search_incomplete' &&
        SEARCHES[part].includes(each.search)
    )
  );
}

function emptyGap(
  { answers }: InvestigationResponse['triage'],
  part: Part,
  asking: readonly Pivot[]
): Gap {
  const mayBeFiltered = answers.some(({ reasons }) =>
    reasons.some(({ id }) => id === 'connections_may_be_filtered')
  );
  if (part === 'network_events' && mayBeFiltered) return { kind: 'may_be_filtered' };
  const present = asking.flatMap(({ state }) => (state.kind === 'none' ? [state.present] : []));
  return { kind: 'none', present: present[0] ?? null };
}
