import { EuiButton, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FailureCallout } from '../app/components/failure_callout';
import { Notice } from '../app/components/notice';
import type { RequestFailure } from '../services/request_failure';

export interface ActionProblemProps {
  readonly failure: RequestFailure;
  readonly onReload: () => void;
}

/** Why an exception of the list was not changed; after someone else changed it, the list has to be loaded again. */
export function ActionProblem({ failure, onReload }: ActionProblemProps) {
  if (failure.kind !== 'conflict' && failure.kind !== 'not_found') {
    return (
      <>
        <FailureCallout failure={failure} size="s" />
        <EuiSpacer size="m" />
      </>
    );
  }
  return (
    <>
      <Notice
        tone="warning"
        isSudden
        title={i18n.translate('publicIpDiscovery.exceptions.conflict', {
          defaultMessage: 'Someone else changed this exception',
        })}
        actions={
          <EuiButton
            size="s"
            color="warning"
            iconType="refresh"
            onClick={onReload}
            data-test-subj="reloadExceptions"
          >
            {i18n.translate('publicIpDiscovery.exceptions.reload', {
              defaultMessage: 'Load it again',
            })}
          </EuiButton>
        }
        data-test-subj="exceptionConflict"
      >
        <p>
          {i18n.translate('publicIpDiscovery.exceptions.conflictAdvice', {
            defaultMessage:
              'Nothing is overwritten. Load the list again, then repeat the change if it is still needed.',
          })}
        </p>
      </Notice>
      <EuiSpacer size="m" />
    </>
  );
}
