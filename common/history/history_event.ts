import type { EventDocument } from '../event';
import type { SourceId } from '../sources';

/** An event of the past that the rule matches, whether or not it raised an alert or an exception hides it. */
export interface HistoryEvent {
  readonly id: string;
  readonly index: string;
  /** When it happened, ISO 8601; null if it does not say. */
  readonly time: string | null;
  readonly sourceId: SourceId | null;
  readonly host: string | null;
  readonly user: string | null;
  readonly process: string | null;
  readonly domain: string | null;
  /** The same for the up to four events of one lookup. */
  readonly lookupKey: string;
  /** Who asked for what and why the rule matches, in one sentence. */
  readonly reason: string;
  /** Exclusions that could not be evaluated. */
  readonly couldNotEvaluate: readonly string[];
  /** The fields that exceptions and the rule's conditions can be about. */
  readonly event: EventDocument;
  /** The same fields of the start of its process; null where that was not found, or no source of its needs it. */
  readonly processStart: EventDocument | null;
  /** The alert that it raised, as far as the user may see it. */
  readonly alert: { readonly id: string; readonly status: string } | null;
}
