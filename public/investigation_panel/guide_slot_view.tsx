import { FaultCard } from './guide/fault_card';
import { usePanel } from './panel_context';
import { PivotView } from './pivot/pivot_view';

/** A button of the guide with its state, or what is wrong with it. */
export function GuideSlotView({ place }: { readonly place: number }) {
  const slot = usePanel().slots[place];
  if (slot === undefined) return null;
  if (slot.kind === 'fault') return <FaultCard line={slot.line} reason={slot.reason} />;
  return <PivotView button={slot.button} place={slot.place} />;
}
