import type { EventDocument } from '../../../common/event';

/** An event that was pasted. */
export interface PastedEvent {
  /** The line of the text, or the position in its list; from 1. */
  readonly position: number;
  readonly event: EventDocument;
  /** Bytes as it is sent. */
  readonly bytes: number;
  /** Whether a whole number in it is too large to be read exactly. */
  readonly hasInexactNumber: boolean;
}

/** Why a line, or an entry of a list, is no event that can be explained. */
export interface PastedFault {
  /** As that of the events; null for the text as a whole. */
  readonly position: number | null;
  readonly kind: 'no_json' | 'no_event' | 'too_large';
  /** What the reader of JSON says, in its own words and with parts of the text. */
  readonly detail: string | null;
}

/** What a pasted text holds. */
export interface PastedEvents {
  /** What positions count. */
  readonly countedBy: 'line' | 'entry';
  readonly events: readonly PastedEvent[];
  readonly faults: readonly PastedFault[];
  /** Events beyond the limit, which are left out. */
  readonly leftOut: number;
}
