import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiText, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { ShownEvidence } from '../../../common/api';
import { EvidenceDetails } from '../evidence/evidence_details';

/** Some events, one at a time. */
export function EventPager({ events }: { readonly events: readonly ShownEvidence[] }) {
  const [place, setPlace] = useState(0);
  const event = events[Math.min(place, events.length - 1)];
  if (event === undefined) return null;
  return (
    <>
      {events.length > 1 && (
        <EventSteps
          place={Math.min(place, events.length - 1)}
          count={events.length}
          onStep={setPlace}
        />
      )}
      <EvidenceDetails key={`${event.index} ${event.id}`} event={event} />
    </>
  );
}

interface EventStepsProps {
  readonly place: number;
  readonly count: number;
  readonly onStep: (place: number) => void;
}

/** The last is followed by the first: a button that went out under the focus would lose it. */
function EventSteps({ place, count, onStep }: EventStepsProps) {
  return (
    <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false}>
      <EuiFlexItem grow={false}>
        <StepButton
          icon="chevronSingleLeft"
          label={i18n.translate('publicIpDiscovery.eventPager.previous', {
            defaultMessage: 'Previous event',
          })}
          onClick={() => onStep((place + count - 1) % count)}
          data-test-subj="previousEvent"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiText size="xs" aria-live="polite" data-test-subj="eventPlace">
          {i18n.translate('publicIpDiscovery.eventPager.place', {
            defaultMessage: 'Event {place, number} of {count, number}',
            values: { place: place + 1, count },
          })}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <StepButton
          icon="chevronSingleRight"
          label={i18n.translate('publicIpDiscovery.eventPager.next', {
            defaultMessage: 'Next event',
          })}
          onClick={() => onStep((place + 1) % count)}
          data-test-subj="nextEvent"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

interface StepButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly 'data-test-subj': string;
}

function StepButton({ icon, label, onClick, ...rest }: StepButtonProps) {
  return (
    <EuiToolTip content={label} disableScreenReaderOutput>
      <EuiButtonIcon iconType={icon} color="text" onClick={onClick} aria-label={label} {...rest} />
    </EuiToolTip>
  );
}
