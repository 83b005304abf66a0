import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useRef } from 'react';
import { FailureCallout } from '../app/components/failure_callout';
import { Notice } from '../app/components/notice';
import { visibleText } from '../investigation_panel';
import type { RequestFailure } from '../services/request_failure';
import { BELOW_HEADERS } from './below_headers';
import type { ActionProblem } from './use_exception_actions';

export interface ActionNoticeProps {
  readonly problem: ActionProblem;
  readonly onReload: () => void;
  readonly onDismiss: () => void;
}

/**
 * Why an exception of the list was not changed. It may come up far above the button that was pressed, so that the window
 * and the keyboard are led to it.
 */
export function ActionNotice({ problem, onReload, onDismiss }: ActionNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
    // For the next one too, which may come without the notice having gone.
  }, [problem]);
  const { failure } = problem;
  const name = visibleText(problem.name);
  return (
    <>
      <div ref={place} tabIndex={-1} css={BELOW_HEADERS} data-test-subj="actionProblem">
        {failure.kind === 'conflict' || failure.kind === 'not_found' ? (
          <Conflict name={name} onReload={onReload} />
        ) : (
          <Failure name={name} failure={failure} onDismiss={onDismiss} />
        )}
      </div>
      <EuiSpacer size="m" />
    </>
  );
}

interface ConflictProps {
  readonly name: string;
  readonly onReload: () => void;
}

/** After someone else changed an exception, the list has to be loaded again. */
function Conflict({ name, onReload }: ConflictProps) {
  return (
    <Notice
      tone="warning"
      isSudden
      title={i18n.translate('publicIpDiscovery.exceptions.changedByOther', {
        defaultMessage: 'Someone else changed “{name}”',
        values: { name },
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
  );
}

interface FailureProps {
  readonly name: string;
  readonly failure: RequestFailure;
  readonly onDismiss: () => void;
}

function Failure({ name, failure, onDismiss }: FailureProps) {
  return (
    <>
      <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false}>
        <EuiFlexItem css={{ overflowWrap: 'anywhere' }}>
          <EuiText size="s">
            <strong>
              {i18n.translate('publicIpDiscovery.exceptions.notChanged', {
                defaultMessage: '“{name}” is not changed',
                values: { name },
              })}
            </strong>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="cross"
            onClick={onDismiss}
            data-test-subj="dismissActionProblem"
          >
            {i18n.translate('publicIpDiscovery.exceptions.dismiss', { defaultMessage: 'Dismiss' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="xs" />
      <FailureCallout failure={failure} size="s" />
    </>
  );
}
