import {
  EuiButtonEmpty,
  EuiCode,
  EuiPanel,
  EuiTextColor,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { EvidenceDetails, EvidencePlace } from '../evidence/evidence_details';
import { PlainValue } from '../values/plain_value';
import { visibleText } from '../values/visible_text';
import type { CitedEvent, TriageCitation } from './cited_events';

/** What is cited of an event, and a button that opens the event below it. */
export function CitedEventView({ cited }: { readonly cited: CitedEvent }) {
  const { euiTheme } = useEuiTheme();
  const { reference, event, citations } = cited;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useGeneratedHtmlId({ prefix: 'evidence' });
  return (
    <div data-test-subj="citedEvent">
      <div
        css={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: `0 ${euiTheme.size.m}`,
        }}
      >
        {citations.map((citation, at) => (
          <CitationText key={at} citation={citation} />
        ))}
        {event === undefined ? (
          <EuiTextColor color="subdued">
            <EvidencePlace event={reference} />
          </EuiTextColor>
        ) : (
          <EuiButtonEmpty
            size="xs"
            flush="both"
            iconType={isOpen ? 'chevronSingleDown' : 'chevronSingleRight'}
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            {...(isOpen && { 'aria-controls': detailsId })}
            aria-label={i18n.translate('publicIpDiscovery.citedEvent.button', {
              defaultMessage: '{label}: {fields}',
              values: {
                label: isOpen ? hideEvent() : showEvent(),
                fields: citations.map(({ field }) => visibleText(field)).join(', '),
              },
            })}
            data-test-subj="openEvidence"
          >
            {isOpen ? hideEvent() : showEvent()}
          </EuiButtonEmpty>
        )}
      </div>
      {isOpen && event !== undefined && (
        <EuiPanel
          id={detailsId}
          color="subdued"
          hasShadow={false}
          paddingSize="s"
          css={{ marginBlock: euiTheme.size.xs }}
        >
          <EvidenceDetails event={event} />
        </EuiPanel>
      )}
    </div>
  );
}

function CitationText({ citation }: { readonly citation: TriageCitation }) {
  return (
    <span css={{ overflowWrap: 'anywhere', minInlineSize: 0 }} data-test-subj="citation">
      <EuiCode>{visibleText(citation.field)}</EuiCode>{' '}
      {citation.value === null ? (
        <EuiTextColor color="subdued">
          {i18n.translate('publicIpDiscovery.citedEvent.notThere', {
            defaultMessage: 'not in the event',
          })}
        </EuiTextColor>
      ) : (
        <PlainValue text={citation.value} />
      )}
    </span>
  );
}

const showEvent = () =>
  i18n.translate('publicIpDiscovery.citedEvent.show', { defaultMessage: 'Show event' });

const hideEvent = () =>
  i18n.translate('publicIpDiscovery.citedEvent.hide', { defaultMessage: 'Hide event' });
