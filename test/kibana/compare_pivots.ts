import type { Pivot, PivotState } from '../../common/api';

type Pivots = readonly Pick<Pivot, 'label' | 'state'>[];

/**
 * How the pivots of an investigation differ from those that are expected: their order, what is known, and how many
 * events were found. What the events are is left to the counts.
 *
 * @returns a sentence for each difference; none if there is none
 */
export function comparePivots(found: Pivots, expected: Pivots): readonly string[] {
  if (found.length !== expected.length)
    return [`There are ${found.length} pivots, there should be ${expected.length}.`];
  return expected.flatMap((wanted, at) => {
    const actual = found[at];
    if (actual === undefined) return [];
    const [has, should] = [describe(actual), describe(wanted)];
    return has === should ? [] : [`A pivot is ${has}, it should be ${should}.`];
  });
}

function describe({ label, state }: Pick<Pivot, 'label' | 'state'>): string {
  return `"${label}": ${describeState(state)}`;
}

function describeState(state: PivotState): string {
  switch (state.kind) {
    case 'found':
      return `found ${countOf(state.total)}, ${countOf(state.before)} before and ${countOf(state.after)} after`;
    case 'none':
      return state.present === null
        ? 'none'
        : `none, with ${countOf(state.present)} of the kind present`;
    case 'no_telemetry':
      return 'no telemetry';
    case 'cannot_be_asked':
      return `cannot be asked for want of ${state.missing.map(({ field }) => field).join(', ')}`;
    case 'denied':
    case 'failed':
      return `${state.kind} (${state.reason})`;
  }
}

function countOf({ count, isAtLeast }: { count: number; isAtLeast: boolean }): string {
  return `${isAtLeast ? 'at least ' : ''}${count}`;
}
