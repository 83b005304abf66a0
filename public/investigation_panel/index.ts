export { InvestigationPanel, type InvestigationPanelProps } from './investigation_panel';
export type { InvestigationSubject } from './investigation_subject';
export { InvestigationView } from './investigation_view';
export { useInvestigation, type Investigation } from './use_investigation';
export { durationText } from './pivot/window_span';
export { documentFields, type DocumentField } from './values/document_fields';
export { PlainValue, PlainValues } from './values/plain_value';
export { visibleText } from './values/visible_text';
