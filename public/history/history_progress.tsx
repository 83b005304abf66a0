import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiProgress,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FailureCallout } from '../app/components/failure_callout';
import { Notice } from '../app/components/notice';
import { useKeptFocus } from '../app/components/use_kept_focus';
import { HistoryNotes } from './history_notes';
import type { HistoryRun } from './history_run';
import { searchedText } from './searched_text';

export interface HistoryProgressProps {
  readonly run: HistoryRun;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  /** Whether the person may choose the time that is looked at. */
  readonly canChooseTime?: boolean;
}

/** How far a look at the past has come, and what it does not cover. Nothing before it has begun. */
export function HistoryProgress(progress: HistoryProgressProps) {
  return progress.run.kind === 'idle' ? null : <BegunProgress {...progress} />;
}

function BegunProgress({ run, onCancel, onRetry, canChooseTime = false }: HistoryProgressProps) {
  const { euiTheme } = useEuiTheme();
  const place = useKeptFocus();
  const isRunning = run.kind === 'running';
  return (
    // The button that tries again goes with the failure.
    <div
      ref={place}
      tabIndex={-1}
      css={{ display: 'flex', flexDirection: 'column', gap: euiTheme.size.s, outline: 'none' }}
      aria-busy={isRunning}
      data-test-subj="historyProgress"
    >
      {isRunning && (
        <EuiProgress
          size="s"
          color="accent"
          max={1}
          value={run.progress}
          aria-label={i18n.translate('publicIpDiscovery.history.progress', {
            defaultMessage: 'Share of the time that has been searched',
          })}
        />
      )}
      <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} wrap>
        <EuiFlexItem>
          <EuiText
            size="s"
            color="subdued"
            role="status"
            aria-live="polite"
            data-test-subj="historySearched"
          >
            {searchedText(run)}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EndOrRepeat run={run} onCancel={onCancel} onRetry={onRetry} />
        </EuiFlexItem>
      </EuiFlexGroup>
      {run.kind === 'cancelled' && (
        <Notice
          tone="info"
          isSudden
          title={i18n.translate('publicIpDiscovery.history.cancelled', {
            defaultMessage: 'The search was cancelled. What it had found until then is shown.',
          })}
          data-test-subj="historyCancelled"
        />
      )}
      {run.failure !== null && <FailureCallout size="s" failure={run.failure} onRetry={onRetry} />}
      <HistoryNotes notes={run.notes} canChooseTime={canChooseTime} />
    </div>
  );
}

/** One button for both, so that the keyboard stays where it is when it changes. A failure has its own beside it. */
function EndOrRepeat({ run, onCancel, onRetry }: HistoryProgressProps) {
  const isRunning = run.kind === 'running';
  if (run.kind === 'failed') return null;
  return (
    <EuiButtonEmpty
      size="s"
      iconType={isRunning ? 'cross' : 'refresh'}
      onClick={isRunning ? onCancel : onRetry}
      data-test-subj={isRunning ? 'cancelHistory' : 'repeatHistory'}
    >
      {isRunning
        ? i18n.translate('publicIpDiscovery.history.cancel', { defaultMessage: 'Cancel' })
        : i18n.translate('publicIpDiscovery.history.repeat', { defaultMessage: 'Search again' })}
    </EuiButtonEmpty>
  );
}
