import { values, type EventDocument } from '../../../common/event';
import { meaningfulText } from './meaningful_text';

/** What is known of the signature of a program. `subject` is the signer as the source names it. */
export type Signer =
  | { readonly kind: 'trusted'; readonly subject: string | undefined }
  | { readonly kind: 'not_trusted'; readonly subject: string | undefined }
  /** Signed, and whether the signature holds is not recorded: SentinelOne never writes that one does not. */
  | { readonly kind: 'trust_not_recorded'; readonly subject: string | undefined }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'not_recorded' };

/**
 * Reads a signature.
 *
 * @param at the process whose it is, e.g. `process.parent`
 */
export function signer(event: EventDocument, at: string): Signer {
  const signature = `${at}.code_signature`;
  const subject = meaningfulText(event, `${signature}.subject_name`);
  const exists = flag(event, `${signature}.exists`);
  const isTrusted = flag(event, `${signature}.trusted`);
  if (exists === false) return { kind: 'unsigned' };
  if (isTrusted === false) return { kind: 'not_trusted', subject };
  if (isTrusted === true) return { kind: 'trusted', subject };
  if (exists === true || subject !== undefined) return { kind: 'trust_not_recorded', subject };
  return { kind: 'not_recorded' };
}

/** False if any value is: what speaks against a signature must not be hidden by what stands beside it. */
function flag(event: EventDocument, field: string): boolean | undefined {
  const texts = values(event, field).map(String);
  if (texts.includes('false')) return false;
  return texts.includes('true') ? true : undefined;
}
