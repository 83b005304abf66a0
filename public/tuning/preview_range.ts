import { MAX_HISTORY_SPAN } from '../../common/api';

/** Which past a preview looks at. */
export type PreviewRange =
  | { readonly kind: 'last'; readonly days: PresetDays }
  /** Epoch milliseconds; undefined as long as nothing is chosen. */
  | {
      readonly kind: 'absolute';
      readonly from: number | undefined;
      readonly to: number | undefined;
    };

export const presetDays = [1, 7, 30] as const;
export type PresetDays = (typeof presetDays)[number];

/** Why a range cannot be searched. */
export type RangeFault = 'missing' | 'reversed' | 'future' | 'too_long';

/** A range with its ends, or what is wrong with it. */
export type ResolvedRange =
  | { readonly kind: 'valid'; readonly from: Date; readonly to: Date }
  | { readonly kind: 'invalid'; readonly fault: RangeFault };

const DAY = 86_400_000;

/** Tells the ends of a range, as of an instant. A range may end after that, but not begin. */
export function resolvedRange(range: PreviewRange, now: number): ResolvedRange {
  switch (range.kind) {
    case 'last':
      return { kind: 'valid', from: new Date(now - range.days * DAY), to: new Date(now) };
    case 'absolute': {
      const { from, to } = range;
      if (from === undefined || to === undefined) return { kind: 'invalid', fault: 'missing' };
      if (from >= to) return { kind: 'invalid', fault: 'reversed' };
      if (from >= now) return { kind: 'invalid', fault: 'future' };
      if (to - from > MAX_HISTORY_SPAN) return { kind: 'invalid', fault: 'too_long' };
      return { kind: 'valid', from: new Date(from), to: new Date(to) };
    }
  }
}
