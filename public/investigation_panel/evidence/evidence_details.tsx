import { EuiCode, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ShownEvidence } from '../../../common/api';
import { EventTime } from '../../app/components/event_time';
import { DocumentFieldsList } from '../values/document_fields_list';
import { visibleText } from '../values/visible_text';

/** An event that an answer rests on, opened in place: when it happened, where it is stored, and what it says. */
export function EvidenceDetails({ event }: { readonly event: ShownEvidence }) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      css={{
        containerType: 'inline-size',
        // Beside each other, names and values have too little room there.
        '@container (max-width: 32em)': {
          '& dl': { gridTemplateColumns: 'minmax(0, 1fr) !important' },
        },
      }}
      data-test-subj="evidenceDetails"
    >
      <EuiText
        size="xs"
        color="subdued"
        css={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: `${euiTheme.size.xs} ${euiTheme.size.m}`,
          paddingInline: euiTheme.size.s,
          overflowWrap: 'anywhere',
        }}
      >
        <span>{event.time === null ? withoutTime() : <EventTime iso={event.time} />}</span>
        <EvidencePlace event={event} />
      </EuiText>
      <DocumentFieldsList document={event.fields} />
    </div>
  );
}

/** Where an event is stored, by which it can be found again. */
export function EvidencePlace({ event }: { readonly event: { index: string; id: string } }) {
  return (
    <span data-test-subj="evidencePlace">
      <FormattedMessage
        id="publicIpDiscovery.evidence.place"
        defaultMessage="index {index}, id {id}"
        values={{
          index: <EuiCode transparentBackground>{visibleText(event.index)}</EuiCode>,
          id: <EuiCode transparentBackground>{visibleText(event.id)}</EuiCode>,
        }}
      />
    </span>
  );
}

const withoutTime = () =>
  i18n.translate('publicIpDiscovery.evidence.withoutTime', {
    defaultMessage: 'The event has no time.',
  });
