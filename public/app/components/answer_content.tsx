import { EuiProgress, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import type { Answer } from '../../services/use_answer';
import { FailureCallout } from './failure_callout';
import { useKeptFocus } from './use_kept_focus';

export interface AnswerContentProps<T> {
  readonly answer: Answer<T>;
  readonly onRetry: () => void;
  /** What stands in place of the content until the first answer is there. */
  readonly skeleton?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/**
 * Shows an answer in whichever state it is: a skeleton first, then the content; a progress bar above the last content
 * while it is asked again; the failure, above the last content if there is one. The content stays mounted throughout,
 * so that focus and open menus survive a refresh.
 */
export function AnswerContent<T>({ answer, onRetry, skeleton, children }: AnswerContentProps<T>) {
  const isLoading = answer.kind === 'loading';
  const value = answer.kind === 'answered' ? answer.value : answer.previous;
  const place = useKeptFocus();
  const placeholder = isLoading ? (skeleton ?? <DefaultSkeleton />) : null;
  return (
    // The button that asks again goes with the failure.
    <div
      ref={place}
      tabIndex={-1}
      css={{ position: 'relative', outline: 'none' }}
      aria-busy={isLoading}
    >
      {isLoading && value !== undefined && <Refreshing />}
      {answer.kind === 'failed' && (
        <>
          <FailureCallout failure={answer.failure} onRetry={onRetry} size="s" />
          {value !== undefined && <EuiSpacer size="m" />}
        </>
      )}
      {value === undefined ? placeholder : children(value)}
    </div>
  );
}

function Refreshing() {
  return (
    <EuiProgress
      size="xs"
      color="accent"
      position="absolute"
      aria-label={i18n.translate('publicIpDiscovery.answer.refreshing', {
        defaultMessage: 'Loading the latest state',
      })}
      data-test-subj="answerRefreshing"
    />
  );
}

function DefaultSkeleton() {
  return <EuiSkeletonText lines={5} isLoading data-test-subj="answerSkeleton" />;
}
