export { isEventDocument, type EventDocument, type FieldValue } from './event_document';
export { fieldReader, type FieldReader } from './field_reader';
export { firstText, values } from './values';
export { eventInstant, instant, isoInstant, isoSpan, type DateSpan } from './instant';
