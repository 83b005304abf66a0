import type { Pivot, PivotKeyOption } from '../../../common/api';
import { latestResponse } from '../latest_response';
import type { Investigation } from '../use_investigation';

/** The guide's own key, which is the first on every source. */
export const GUIDE_KEY = 0;

/** A key and its place among those of its button. */
export interface PlacedKey {
  readonly place: number;
  readonly key: PivotKeyOption;
}

/**
 * The keys of a button, which depend on the alert and its source alone: those of the last answer stay while it is asked
 * again by another one.
 *
 * @param place among the buttons of the guide, from 0
 */
export function pivotKeys(
  investigation: Pick<Investigation, 'answer'>,
  place: number
): readonly PivotKeyOption[] {
  return latestResponse(investigation)?.pivots[place]?.keys ?? [];
}

/** Whether the alert has all that a key needs. A key in two steps may still turn out to lack something. */
export function canBeFilled(key: PivotKeyOption): boolean {
  return key.missing.length === 0;
}

/** The key that the answer of a pivot rests on; `null` where there are none, or the one in question could not be used. */
export function keyInUse({ state, usedKey }: Pivot): number | null {
  return state.kind === 'cannot_be_asked' ? null : usedKey;
}

/** The key that a pivot goes by in place of the guide's own. */
export function replacementKey({ keys, usedKey }: Pivot): PlacedKey | undefined {
  if (usedKey === null || usedKey === GUIDE_KEY) return undefined;
  const key = keys[usedKey];
  return key === undefined ? undefined : { place: usedKey, key };
}

/** The first key that could be tried where the pivot cannot be asked as it was. */
export function untriedKey({ keys, usedKey }: Pivot): PlacedKey | undefined {
  const place = keys.findIndex((key, at) => at !== usedKey && canBeFilled(key));
  const key = keys[place];
  return key === undefined ? undefined : { place, key };
}
