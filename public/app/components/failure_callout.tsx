import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { visibleText } from '../../investigation_panel/values/visible_text';
import type { RequestFailure } from '../../services/request_failure';
import { Notice } from './notice';

export interface FailureCalloutProps {
  readonly failure: RequestFailure;
  /** Left out where asking again cannot help. */
  readonly onRetry?: () => void;
  /** A part of a page takes less space. */
  readonly size?: 's' | 'm';
}

/** Says what went wrong and what to do next. The message of the answer is shown as plain text. */
export function FailureCallout({ failure, onRetry, size = 'm' }: FailureCalloutProps) {
  const { title, advice, isTemporary } = explanationOf(failure);
  const tone = isTemporary ? 'warning' : 'danger';
  return (
    <Notice
      tone={tone}
      isSudden
      {...(failure.kind === 'denied' && { iconType: 'lock' })}
      size={size}
      title={title}
      {...(onRetry !== undefined && {
        actions: (
          <EuiButton
            size="s"
            color={tone}
            iconType="refresh"
            onClick={onRetry}
            data-test-subj="retryRequest"
          >
            {i18n.translate('publicIpDiscovery.failure.retry', { defaultMessage: 'Try again' })}
          </EuiButton>
        ),
      })}
      data-test-subj={`requestFailure-${failure.kind}`}
    >
      <p>{advice}</p>
      {linesOf(failure.message).map((line, at) => (
        <p key={at}>{visibleText(line)}</p>
      ))}
    </Notice>
  );
}

function linesOf(message: string): readonly string[] {
  return message.split('\n').filter((line) => line !== '');
}

interface FailureExplanation {
  readonly title: string;
  readonly advice: string;
  /** Whether waiting may be enough. */
  readonly isTemporary: boolean;
}

function explanationOf({ kind }: RequestFailure): FailureExplanation {
  switch (kind) {
    case 'denied':
      return {
        title: i18n.translate('publicIpDiscovery.failure.denied', {
          defaultMessage: 'You may not see or do this',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.deniedAdvice', {
          defaultMessage:
            'Ask an administrator of this space for the privilege of the feature Public IP Discovery, or log in again if your session has ended.',
        }),
        isTemporary: false,
      };
    case 'not_found':
      return {
        title: i18n.translate('publicIpDiscovery.failure.notFound', {
          defaultMessage: 'It is not there',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.notFoundAdvice', {
          defaultMessage:
            'It was deleted, it is in another space, or you may not see it. Check the address and the space.',
        }),
        isTemporary: false,
      };
    case 'conflict':
      return {
        title: i18n.translate('publicIpDiscovery.failure.conflict', {
          defaultMessage: 'Someone changed it at the same time',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.conflictAdvice', {
          defaultMessage: 'Look at its state now, then repeat the change if it is still needed.',
        }),
        isTemporary: true,
      };
    case 'invalid':
      return {
        title: i18n.translate('publicIpDiscovery.failure.invalid', {
          defaultMessage: 'The request was refused',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.invalidAdvice', {
          defaultMessage: 'Change what the message names, then try again.',
        }),
        isTemporary: false,
      };
    case 'unavailable':
      return {
        title: i18n.translate('publicIpDiscovery.failure.unavailable', {
          defaultMessage: 'Kibana or Elasticsearch is out of reach',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.unavailableAdvice', {
          defaultMessage:
            'Nothing is lost. Try again in a moment; if it stays so, check the state of the cluster.',
        }),
        isTemporary: true,
      };
    case 'failed':
      return {
        title: i18n.translate('publicIpDiscovery.failure.failed', {
          defaultMessage: 'The request failed',
        }),
        advice: i18n.translate('publicIpDiscovery.failure.failedAdvice', {
          defaultMessage:
            "Try again. If it fails again, an administrator finds the cause in Kibana's log.",
        }),
        isTemporary: false,
      };
  }
}
