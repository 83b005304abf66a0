import { below, bool, keyword } from './field_types';

/** The signature of a program. Streams without these fields make the rule's query depend on the others. */
export const signatureFields = below('process.code_signature', {
  exists: bool,
  status: keyword,
  subject_name: keyword,
  trusted: bool,
});
