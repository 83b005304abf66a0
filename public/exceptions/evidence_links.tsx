import { EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useHistory } from 'react-router-dom';
import type { ExceptionEvidence } from '../../common/exceptions';
import { appLink } from '../app/components/app_link';
import { visibleText } from '../investigation_panel';

/** The alerts that show what an exception is about; each opens beside what is being done. */
export function EvidenceLinks({ evidence }: { readonly evidence: readonly ExceptionEvidence[] }) {
  return (
    <EuiText size="s">
      {evidence.map(({ alertId }) => (
        <div key={alertId}>
          <AlertLink alertId={alertId}>
            {i18n.translate('publicIpDiscovery.exception.evidence', {
              defaultMessage: 'Alert {id}',
              values: { id: visibleText(alertId.slice(0, SHOWN_LENGTH)) },
            })}
          </AlertLink>
        </div>
      ))}
    </EuiText>
  );
}

/** Enough of an id to tell alerts apart. */
const SHOWN_LENGTH = 12;

export interface AlertLinkProps {
  readonly alertId: string;
  /** What the link says. */
  readonly children: string;
}

/** Leads to an alert in a new tab, so that what is being filled in or looked at here stays. */
export function AlertLink({ alertId, children }: AlertLinkProps) {
  const history = useHistory();
  const { href } = appLink(history, `/alerts/${encodeURIComponent(alertId)}`);
  return (
    <EuiLink href={href} target="_blank" data-test-subj="evidenceLink">
      {children}
    </EuiLink>
  );
}
