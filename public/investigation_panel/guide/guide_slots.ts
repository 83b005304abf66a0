import type { GuidePart, InvestigateButton } from '../../../common/guide';

/** What stands in the place of a token of the guide. */
export type GuideSlot =
  | {
      readonly kind: 'button';
      readonly button: InvestigateButton;
      /** Among the buttons, faulty ones not counted, as the pivots of an answer are. */
      readonly place: number;
    }
  | { readonly kind: 'fault'; readonly line: number; readonly reason: string };

/** The slots of a guide, in the order of its tokens. */
export function guideSlots(parts: readonly GuidePart[]): readonly GuideSlot[] {
  const slots: GuideSlot[] = [];
  let place = 0;
  for (const part of parts) {
    if (part.kind === 'button') {
      slots.push({ kind: 'button', button: part.button, place });
      place += 1;
    } else if (part.kind === 'fault') {
      slots.push({ kind: 'fault', line: part.line, reason: part.reason });
    }
  }
  return slots;
}
