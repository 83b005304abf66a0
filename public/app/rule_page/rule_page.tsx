import { EuiPanel, EuiSkeletonRectangle, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { RunsResponse, SourcesResponse } from '../../../common/api';
import { rule as publishedRule } from '../../../common/rule';
import { usePluginServices } from '../../services/plugin_services';
import { useAnswer, type Answer } from '../../services/use_answer';
import type { WantedPreview } from '../../tuning';
import type { AppliedUpdate } from '../../tuning/update/applied_update';
import { RuleUpdateCallout } from '../../tuning/update/rule_update_callout';
import type { UpdateEffect } from '../../tuning/update/update_effect';
import { AnswerContent } from '../components/answer_content';
import { AppPage } from '../components/app_page';
import { FailureCallout } from '../components/failure_callout';
import { Notice } from '../components/notice';
import { useKeptFocus } from '../components/use_kept_focus';
import { useRuleSwitch } from '../components/use_rule_switch';
import { CoverageBar } from './coverage_bar';
import { EditRuleLink } from './edit_rule_link';
import { latestValue } from './latest_value';
import { NeverEnabled } from './never_enabled';
import { ParametersList } from './parameters_list';
import { RuleQuery } from './rule_query';
import { RuleStatus, type EnabledOnce } from './rule_status';
import { RuleSwitchButton } from './rule_switch_button';
import { RunsTable } from './runs_table';
import { SectionPanel } from './section_panel';
import { sourceRows } from './source_rows';
import { SourcesTable } from './sources_table';
import { useRefresh } from './use_refresh';

const REFRESH_MS = 30_000;

// The rest of the page is there before these are loaded.
const ExceptionsSection = lazy(async () => ({
  default: (await import('../../exceptions/exceptions_section')).ExceptionsSection,
}));
const TuningSection = lazy(async () => ({
  default: (await import('../../tuning')).TuningSection,
}));

/** Whether the rule is on, what it has searched, what it can see, and how it is tuned. */
export function RulePage() {
  const { api, permissions } = usePluginServices();
  const [status, askStatus] = useAnswer((signal) => api.rule(signal), [api]);
  const rule = latestValue(status)?.rule;
  const ruleId = rule?.id;
  const [runs, askRuns] = useAnswer(
    async (signal) => (ruleId === undefined ? undefined : await api.runs(signal)),
    [api, ruleId]
  );
  const [sources, askSources] = useAnswer((signal) => api.sources(signal), [api]);
  const askAll = useCallback(() => {
    askStatus();
    askRuns();
    askSources();
  }, [askStatus, askRuns, askSources]);
  useRefresh(askAll, REFRESH_MS);
  const ruleSwitch = useRuleSwitch(askAll);
  const [wantedPreview, setWantedPreview] = useState<WantedPreview>();
  const [appliedUpdate, setAppliedUpdate] = useState<AppliedUpdate>();
  const [updateEffect, setUpdateEffect] = useState<UpdateEffect>();

  const switchButton =
    permissions.canWrite && rule !== undefined ? (
      <RuleSwitchButton isEnabled={rule?.enabled ?? false} ruleSwitch={ruleSwitch} />
    ) : null;
  return (
    <AppPage
      title={publishedRule.name}
      description={publishedRule.description}
      actions={switchButton !== null && rule != null ? [switchButton] : []}
    >
      <EuiPanel hasBorder hasShadow={false} paddingSize="l" data-test-subj="ruleState">
        <AnswerContent
          answer={status}
          onRetry={askStatus}
          skeleton={<EuiSkeletonRectangle width="100%" height={120} isLoading />}
        >
          {({ rule: found }) =>
            found === null ? (
              <NeverEnabled enableButton={switchButton} />
            ) : (
              <StatusAndCoverage rule={found} runs={runs} />
            )
          }
        </AnswerContent>
      </EuiPanel>
      <EuiSpacer size="l" />
      {rule != null && (
        <RuleUpdateCallout
          rule={rule}
          effect={updateEffect}
          onPreview={(version) => setWantedPreview({ version })}
          onApplied={(applied) => {
            setAppliedUpdate(applied);
            askStatus();
          }}
          onRuleChanged={askStatus}
        />
      )}
      <Sources answer={sources} onRetry={askSources} />
      {rule != null && (
        <>
          <EuiSpacer size="l" />
          <Runs answer={runs} onRetry={askRuns} />
        </>
      )}
      <EuiSpacer size="l" />
      <Lazy>
        <ExceptionsSection />
      </Lazy>
      {rule !== undefined && (
        <>
          <EuiSpacer size="l" />
          <Lazy>
            <TuningSection
              rule={rule}
              wanted={wantedPreview}
              applied={appliedUpdate}
              onRuleChanged={askStatus}
              onUpdatePreviewed={setUpdateEffect}
            />
          </Lazy>
        </>
      )}
      {rule != null && (
        <>
          <EuiSpacer size="l" />
          <Parameters rule={rule} />
        </>
      )}
      {rule !== undefined && (
        <>
          <EuiSpacer size="l" />
          <RuleQuery saved={rule?.parameters ?? {}} />
        </>
      )}
    </AppPage>
  );
}

/** A part of the page that comes in its own chunk. */
function Lazy({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <EuiPanel hasBorder hasShadow={false} paddingSize="l">
          <EuiSkeletonText lines={4} isLoading />
        </EuiPanel>
      }
    >
      {children}
    </Suspense>
  );
}

interface RunsProps {
  readonly answer: Answer<RunsResponse | undefined>;
  readonly onRetry: () => void;
}

function StatusAndCoverage({
  rule,
  runs,
}: {
  readonly rule: EnabledOnce;
  readonly runs: RunsProps['answer'];
}) {
  const latest = latestValue(runs);
  return (
    <>
      <RuleStatus rule={rule} runs={runs} />
      <EuiSpacer size="l" />
      {latest !== undefined && <CoverageBar coverage={latest.coverage} isEnabled={rule.enabled} />}
    </>
  );
}

function Runs({ answer, onRetry }: RunsProps) {
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.rulePage.runs', { defaultMessage: 'Runs' })}
      description={i18n.translate('publicIpDiscovery.rulePage.runsText', {
        defaultMessage:
          'The runs of the last day. Events matched are counted again where runs overlap; an event alerts once.',
      })}
      data-test-subj="ruleRuns"
    >
      <AnswerContent answer={answer} onRetry={onRetry}>
        {(value) => <RunsTable runs={value?.runs ?? []} />}
      </AnswerContent>
    </SectionPanel>
  );
}

function Sources({
  answer,
  onRetry,
}: {
  readonly answer: Answer<SourcesResponse>;
  readonly onRetry: () => void;
}) {
  const latest = latestValue(answer);
  const place = useKeptFocus();
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.rulePage.sources', {
        defaultMessage: 'Data sources',
      })}
      description={i18n.translate('publicIpDiscovery.rulePage.sourcesText', {
        defaultMessage:
          'What you may read of each source, what of the rule can match there, and which buttons of the investigation guide work as they are written.',
      })}
      data-test-subj="ruleSources"
    >
      {/* The button that asks again goes with the failure. */}
      <div ref={place} tabIndex={-1} css={{ outline: 'none' }}>
        {answer.kind === 'failed' && (
          <>
            <FailureCallout failure={answer.failure} onRetry={onRetry} size="s" />
            <EuiSpacer size="m" />
          </>
        )}
        {latest?.sources.every(({ events, problem }) => events === 0 && problem === null) && (
          <NoSourceHasEvents />
        )}
        <SourcesTable sources={sourceRows(latest)} isLoading={answer.kind === 'loading'} />
      </div>
    </SectionPanel>
  );
}

function NoSourceHasEvents() {
  return (
    <>
      <Notice
        tone="warning"
        title={i18n.translate('publicIpDiscovery.rulePage.noEvents', {
          defaultMessage:
            'None of the sources sent an event in 24 hours, so the rule has nothing to search. Open the details of a source to see what it needs',
        })}
        data-test-subj="noSourceHasEvents"
      />
      <EuiSpacer size="m" />
    </>
  );
}

function Parameters({ rule }: { readonly rule: EnabledOnce }) {
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.rulePage.parameters', {
        defaultMessage: 'Parameters',
      })}
      action={<EditRuleLink ruleId={rule.id} />}
      data-test-subj="ruleParametersPanel"
    >
      <ParametersList saved={rule.parameters} />
    </SectionPanel>
  );
}
