import type { ShownEvidence, TriageReason } from '../../../common/api';

export type TriageCitation = TriageReason['citations'][number];

/** An event that a reason cites, with all that it cites of it. */
export interface CitedEvent {
  readonly reference: TriageCitation['event'];
  /** The event itself; absent where it was not sent. */
  readonly event: ShownEvidence | undefined;
  readonly citations: readonly TriageCitation[];
}

/** The events that a reason rests on, each once, in the order in which they are cited. */
export function citedEvents(
  reason: TriageReason,
  evidence: readonly ShownEvidence[]
): readonly CitedEvent[] {
  const events: { reference: TriageCitation['event']; citations: TriageCitation[] }[] = [];
  for (const citation of reason.citations) {
    const known = events.find(({ reference }) => isSame(reference, citation.event));
    if (known === undefined) events.push({ reference: citation.event, citations: [citation] });
    else known.citations.push(citation);
  }
  return events.map(({ reference, citations }) => ({
    reference,
    event: evidence.find((each) => isSame(each, reference)),
    citations,
  }));
}

function isSame(one: TriageCitation['event'], other: TriageCitation['event']): boolean {
  return one.id === other.id && one.index === other.index;
}
