import {
  EuiBadge,
  EuiLink,
  EuiTableRow,
  EuiTableRowCell,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { useHistory } from 'react-router-dom';
import type { AlertHit } from '../../../common/api';
import { firstText, values, type EventDocument } from '../../../common/event';
import { PlainValue, PlainValues } from '../../investigation_panel';
import { DocumentFieldsList } from '../../investigation_panel/values/document_fields_list';
import { appLink } from '../components/app_link';
import { EventTime } from '../components/event_time';
import { WorkflowStatusBadge } from '../components/workflow_status_badge';
import { ExpandRowButton } from '../../investigation_panel/values/expand_row_button';
import { alertStatus } from './lookup_alerts';
import { lookupOutcome, outcomeAddresses, outcomeLabel, outcomeStatus } from './lookup_outcome';

export interface LookupEventRowProps {
  readonly alert: AlertHit;
  /** Whether it is the alert that is shown already. */
  readonly isAtHand: boolean;
}

/** Cells of a row. */
const WIDTH = 6;

/** An event of a lookup, the way to its alert, and when it is opened its fields. */
export function LookupEventRow({ alert, isAtHand }: LookupEventRowProps) {
  const { euiTheme } = useEuiTheme();
  const [isOpen, setOpen] = useState(false);
  const fieldsId = useGeneratedHtmlId({ prefix: 'lookupEvent' });
  const outcome = lookupOutcome(alert.fields);
  const status = outcomeStatus(outcome);
  return (
    <>
      <EuiTableRow
        aria-current={isAtHand}
        css={
          isAtHand && {
            '&, &:hover': { backgroundColor: euiTheme.colors.backgroundBasePrimary },
          }
        }
        data-test-subj="lookupEvent"
      >
        <EuiTableRowCell textOnly={false} valign="middle">
          <ExpandRowButton
            isOpen={isOpen}
            controls={fieldsId}
            label={i18n.translate('publicIpDiscovery.lookupEvents.open', {
              defaultMessage: 'All fields of this event',
            })}
            onToggle={() => setOpen(!isOpen)}
            data-test-subj="expandLookupEvent"
          />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <AlertTime alert={alert} isAtHand={isAtHand} />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <PlainValues texts={values(alert.fields, 'dns.question.type').map(String)} />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <span data-test-subj="lookupEventOutcome">
            {outcomeLabel(outcome)}
            {status !== undefined && (
              <>
                {' '}
                (<PlainValue text={status} />)
              </>
            )}
          </span>
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <PlainValues texts={outcomeAddresses(outcome)} />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <WorkflowStatusBadge status={alertStatus(alert)} />
        </EuiTableRowCell>
      </EuiTableRow>
      {isOpen && (
        <EuiTableRow id={fieldsId}>
          <EuiTableRowCell colSpan={WIDTH} textOnly={false}>
            <DocumentFieldsList document={eventFields(alert.fields)} />
          </EuiTableRowCell>
        </EuiTableRow>
      )}
    </>
  );
}

function AlertTime({ alert, isAtHand }: LookupEventRowProps) {
  const { euiTheme } = useEuiTheme();
  const history = useHistory();
  const time = firstText(alert.fields, 'kibana.alert.original_time');
  const shown =
    time === undefined ? (
      <PlainValue text={alert.id} limit={40} />
    ) : (
      <EventTime iso={time} relative="in_title" />
    );
  if (isAtHand) {
    return (
      <span css={{ display: 'inline-flex', flexWrap: 'wrap', gap: euiTheme.size.s }}>
        {shown}
        <EuiBadge color="primary" data-test-subj="lookupEventAtHand">
          {i18n.translate('publicIpDiscovery.lookupEvents.atHand', {
            defaultMessage: 'this alert',
          })}
        </EuiBadge>
      </span>
    );
  }
  return (
    <EuiLink
      {...appLink(history, `/alerts/${encodeURIComponent(alert.id)}`)}
      data-test-subj="lookupEventLink"
    >
      {shown}
    </EuiLink>
  );
}

/** The clauses of the query are shown as "why it fired"; as fields they would bury everything else. */
const EXPLANATION = 'kibana.alert.public_ip_discovery.explanation';

function eventFields(fields: EventDocument): EventDocument {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== EXPLANATION));
}
