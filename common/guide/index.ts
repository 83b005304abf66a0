export type { GuidePart } from './guide_part';
export type { InvestigateButton, Provider, ProviderValueType } from './investigate_button';
export type { ResolvedButton, ResolvedCondition } from './resolved_button';
