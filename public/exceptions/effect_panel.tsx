import { EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionEntry } from '../../common/exceptions';
import type { ExceptionEffect } from '../../common/history';
import { Notice } from '../app/components/notice';
import { HistoryProgress, LeftOutFields, type HistoryRun } from '../history';
import { AccountsTable } from './accounts_table';
import { HiddenEventsTable } from './hidden_events_table';
import { NearMisses } from './near_misses';
import { HISTORY_DAYS } from './use_exception_history';

export interface EffectPanelProps {
  /** Undefined as long as nothing of the past is known. */
  readonly effect: ExceptionEffect | undefined;
  /** Of the exception that the effect is of. */
  readonly entries: readonly ExceptionEntry[];
  readonly run: HistoryRun;
  /** Fields of exceptions that the events of the past do not carry. */
  readonly leftOut: readonly string[];
  /** Whether the alert that the exception is made from is among what it hides. */
  readonly isSubjectCovered: boolean;
  /** Whether the look at the past should have come upon that alert, and has not. */
  readonly isSubjectMissed: boolean;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** What the exception would have hidden of the past, and what it almost would have. It is shown, not judged. */
export function EffectPanel(props: EffectPanelProps) {
  const { effect, entries, run, leftOut, isSubjectCovered, isSubjectMissed, onCancel, onRetry } =
    props;
  return (
    <EuiPanel color="subdued" hasShadow={false} paddingSize="m" data-test-subj="exceptionEffect">
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('publicIpDiscovery.exceptionEffect.title', {
            defaultMessage: 'Effect on the last {days, number} days',
            values: { days: HISTORY_DAYS },
          })}
        </h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <HistoryProgress run={run} onCancel={onCancel} onRetry={onRetry} />
      {run.kind !== 'idle' && <EuiSpacer size="s" />}
      <LeftOutFields fields={leftOut} />
      {isSubjectCovered && isSubjectMissed && (
        <>
          <Notice
            tone="info"
            isSudden
            title={i18n.translate('publicIpDiscovery.exceptionEffect.subjectMissed', {
              defaultMessage: 'The effect does not count the alert it is made from',
            })}
            data-test-subj="subjectMissed"
          >
            <p>
              {i18n.translate('publicIpDiscovery.exceptionEffect.subjectMissedReason', {
                defaultMessage:
                  'The rule as it is saved no longer matches this alert, or its event is gone.',
              })}
            </p>
          </Notice>
          <EuiSpacer size="s" />
        </>
      )}
      {!isSubjectCovered && (
        <>
          <Notice
            tone="warning"
            isSudden
            title={i18n.translate('publicIpDiscovery.exceptionEffect.notCovered', {
              defaultMessage: 'This exception does not cover the alert it was made from',
            })}
            data-test-subj="subjectNotCovered"
          >
            <p>
              {i18n.translate('publicIpDiscovery.exceptionEffect.notCoveredAdvice', {
                defaultMessage:
                  'Look for the condition that does not fit the alert, and change or remove it.',
              })}
            </p>
          </Notice>
          <EuiSpacer size="s" />
        </>
      )}
      {effect !== undefined && <Effect effect={effect} entries={entries} />}
    </EuiPanel>
  );
}

function Effect({
  effect,
  entries,
}: {
  readonly effect: ExceptionEffect;
  readonly entries: readonly ExceptionEntry[];
}) {
  const { hidden, lookups, alerts, byHostAndUser } = effect;
  return (
    <>
      <EuiText size="s" aria-live="polite">
        <p data-test-subj="hiddenAlerts">
          <strong>{hiddenWords(hidden.length, lookups, alerts)}</strong>
        </p>
      </EuiText>
      {hidden.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <AccountsTable rows={byHostAndUser} />
          <EuiSpacer size="m" />
          <HiddenEventsTable events={hidden} />
        </>
      )}
      <EuiSpacer size="m" />
      <NearMisses effect={effect} entries={entries} />
    </>
  );
}

const hiddenWords = (events: number, lookups: number, alerts: number) =>
  i18n.translate('publicIpDiscovery.exceptionEffect.hidden', {
    defaultMessage:
      'Would have hidden {alerts, plural, one {# alert} other {# alerts}} of {lookups, plural, one {# lookup} other {# lookups}} ({events, plural, one {# event} other {# events}})',
    values: { alerts, lookups, events },
  });
