import { EuiBadge, EuiSkeletonRectangle, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import {
  durationCodec,
  durationMilliseconds,
  type RuleStatusResponse,
  type RunsResponse,
} from '../../../common/api';
import type { Answer } from '../../services/use_answer';
import { durationText } from '../components/duration_text';
import { EventTime } from '../components/event_time';
import { Notice } from '../components/notice';
import { numberText } from '../components/number_text';
import { Facts, type Fact } from './facts';
import { latestValue } from './latest_value';
import { RunOutcome } from './run_outcome';

/** The rule once it has been enabled for the first time. */
export type EnabledOnce = NonNullable<RuleStatusResponse['rule']>;

export interface RuleStatusProps {
  readonly rule: EnabledOnce;
  readonly runs: Answer<RunsResponse | undefined>;
}

/** Whether the rule is on, when it ran and will run, and up to when everything is searched. */
export function RuleStatus({ rule, runs }: RuleStatusProps) {
  return (
    <div data-test-subj="ruleStatus">
      <Facts
        facts={[
          stateFact(rule),
          lastRunFact(rule),
          nextRunFact(rule),
          searchedUntilFact(runs),
          waitingFact(runs),
        ]}
      />
      <RunMessage rule={rule} />
    </div>
  );
}

function stateFact({ enabled, interval }: EnabledOnce): Fact {
  const every = durationCodec.is(interval)
    ? durationText(durationMilliseconds(interval))
    : interval;
  return {
    name: i18n.translate('publicIpDiscovery.ruleStatus.state', { defaultMessage: 'State' }),
    testSubject: 'ruleState',
    value: enabled ? (
      <>
        <EuiBadge color="success" iconType="play">
          {i18n.translate('publicIpDiscovery.ruleStatus.on', { defaultMessage: 'On' })}
        </EuiBadge>{' '}
        {i18n.translate('publicIpDiscovery.ruleStatus.every', {
          defaultMessage: 'every {interval}',
          values: { interval: every },
        })}
      </>
    ) : (
      <EuiBadge color="default" iconType="stop">
        {i18n.translate('publicIpDiscovery.ruleStatus.off', { defaultMessage: 'Off' })}
      </EuiBadge>
    ),
  };
}

function lastRunFact({ lastRunAt, lastOutcome }: EnabledOnce): Fact {
  return {
    name: i18n.translate('publicIpDiscovery.ruleStatus.lastRun', { defaultMessage: 'Last run' }),
    testSubject: 'lastRun',
    value:
      lastRunAt === null ? (
        i18n.translate('publicIpDiscovery.ruleStatus.noRun', {
          defaultMessage: 'It has not run yet',
        })
      ) : (
        <>
          <EventTime iso={lastRunAt} />
          {lastOutcome !== null && (
            <>
              <br />
              <RunOutcome outcome={lastOutcome} />
            </>
          )}
        </>
      ),
  };
}

function nextRunFact({ enabled, nextRunAt }: EnabledOnce): Fact {
  const none = enabled
    ? i18n.translate('publicIpDiscovery.ruleStatus.notPlanned', {
        defaultMessage: 'It is about to be planned',
      })
    : i18n.translate('publicIpDiscovery.ruleStatus.noNextRun', {
        defaultMessage: 'None while the rule is off',
      });
  return {
    name: i18n.translate('publicIpDiscovery.ruleStatus.nextRun', { defaultMessage: 'Next run' }),
    testSubject: 'nextRun',
    value: enabled && nextRunAt !== null ? <EventTime iso={nextRunAt} /> : none,
  };
}

function searchedUntilFact(runs: RuleStatusProps['runs']): Fact {
  const known = latestValue(runs);
  return {
    name: i18n.translate('publicIpDiscovery.ruleStatus.searchedUntil', {
      defaultMessage: 'Searched until',
    }),
    testSubject: 'searchedUntil',
    value:
      known === undefined ? (
        <NotLoaded isLoading={runs.kind !== 'failed'} />
      ) : known.searchedUntil === null ? (
        i18n.translate('publicIpDiscovery.ruleStatus.nothingSearched', {
          defaultMessage: 'Nothing is searched yet',
        })
      ) : (
        <EventTime iso={known.searchedUntil} />
      ),
  };
}

function waitingFact(runs: RuleStatusProps['runs']): Fact {
  const known = latestValue(runs);
  // A run that failed says nothing of what waits.
  const waiting = known?.runs.find(({ outcome }) => outcome !== 'failed')?.waiting ?? 0;
  return {
    name: i18n.translate('publicIpDiscovery.ruleStatus.waiting', {
      defaultMessage: 'Events waiting',
    }),
    testSubject: 'waitingEvents',
    value:
      known === undefined ? (
        <NotLoaded isLoading={runs.kind !== 'failed'} />
      ) : waiting === 0 ? (
        numberText(0)
      ) : (
        i18n.translate('publicIpDiscovery.ruleStatus.waitingForNextRun', {
          defaultMessage: '{count, number}, they alert with the next runs',
          values: { count: waiting },
        })
      ),
  };
}

function NotLoaded({ isLoading }: { readonly isLoading: boolean }) {
  if (isLoading)
    return <EuiSkeletonRectangle width="60%" height="1em" borderRadius="s" isLoading />;
  return (
    <>
      {i18n.translate('publicIpDiscovery.ruleStatus.unresolved', {
        defaultMessage: 'unresolved, the runs could not be loaded',
      })}
    </>
  );
}

function RunMessage({ rule }: { readonly rule: EnabledOnce }) {
  if (rule.message === null) return null;
  const isFailed = rule.lastOutcome === 'failed';
  return (
    <>
      <EuiSpacer size="m" />
      <Notice
        tone={isFailed ? 'danger' : 'warning'}
        title={
          isFailed
            ? i18n.translate('publicIpDiscovery.ruleStatus.failedTitle', {
                defaultMessage: 'The last run failed. What it did not search is searched again',
              })
            : i18n.translate('publicIpDiscovery.ruleStatus.warningTitle', {
                defaultMessage: 'The last run has a warning',
              })
        }
        data-test-subj="runMessage"
      >
        <p css={{ overflowWrap: 'anywhere' }}>{rule.message}</p>
      </Notice>
    </>
  );
}
