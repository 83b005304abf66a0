export { conditionsEql } from './conditions_eql';
export { conditionsKql } from './conditions_kql';
export { conditionsQuery, type QueryDsl } from './conditions_query';
export { guideButtons, parseGuide } from './parse_guide';
export type { GuidePart } from './guide_part';
export type { InvestigateButton, Provider, ProviderValueType } from './investigate_button';
export { guidePivotId } from './guide_pivot_id';
export { pivotKind, type PivotKind } from './pivot_kind';
export {
  MAX_WINDOW_DAYS,
  pivotWindow,
  type PivotWindow,
  type PivotWindowInput,
} from './pivot_window';
export { resolveButton } from './resolve_button';
export type { ResolvedButton, ResolvedCondition } from './resolved_button';
