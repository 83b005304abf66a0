import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { ShownEvidence, TriageReason } from '../../../common/api';
import { CitedEventView } from './cited_event_view';
import { citedEvents } from './cited_events';
import { plainList } from './plain_list';
import { reasonWords } from './reason_words';
import { VerdictRow } from './verdict_row';

export interface ReasonListProps {
  readonly reasons: readonly TriageReason[];
  /** The events among which those that are cited are found. */
  readonly evidence: readonly ShownEvidence[];
}

/** The reasons of an answer, each with the events that it rests on. */
export function ReasonList({ reasons, evidence }: ReasonListProps) {
  return (
    <ul css={plainList}>
      {reasons.map((reason, at) => (
        <VerdictRow key={at} verdict={reason.speaksFor} testSubject="reason">
          <span data-test-subj="reasonWords">{reasonWords(reason)}</span>
          <EventsOfReason reason={reason} evidence={evidence} />
        </VerdictRow>
      ))}
    </ul>
  );
}

/** Events of one reason that are shown at first. */
const MAX_EVENTS = 3;

interface EventsOfReasonProps {
  readonly reason: TriageReason;
  readonly evidence: readonly ShownEvidence[];
}

function EventsOfReason({ reason, evidence }: EventsOfReasonProps) {
  const [isExpanded, setExpanded] = useState(false);
  const events = citedEvents(reason, evidence);
  const shown = isExpanded ? events : events.slice(0, MAX_EVENTS);
  return (
    <EuiText size="xs">
      {shown.map((cited, at) => (
        <CitedEventView key={at} cited={cited} />
      ))}
      {shown.length < events.length && (
        <EuiButtonEmpty
          size="xs"
          flush="both"
          onClick={() => setExpanded(true)}
          data-test-subj="allCitedEvents"
        >
          {i18n.translate('publicIpDiscovery.reasonList.allEvents', {
            defaultMessage: 'All {count, number} events',
            values: { count: events.length },
          })}
        </EuiButtonEmpty>
      )}
    </EuiText>
  );
}
