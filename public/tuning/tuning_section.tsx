import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useMemo, useState } from 'react';
import type { RuleStatusResponse } from '../../common/api';
import { fieldsOf } from '../../common/exceptions';
import { ruleVersions, type RuleVersion } from '../../common/rule';
import { Notice } from '../app/components/notice';
import { useKeptFocus } from '../app/components/use_kept_focus';
import { latestValue } from '../app/rule_page/latest_value';
import { SectionPanel } from '../app/rule_page/section_panel';
import { askedFields, HistoryProgress, type HistoryProgressProps } from '../history';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer } from '../services/use_answer';
import { comparedRuns } from './compared_runs';
import { ConflictCallout } from './conflict_callout';
import { PastedSection } from './pasted/pasted_section';
import { PreviewComparison } from './preview_comparison';
import { resolvedRange, type PreviewRange } from './preview_range';
import { PreviewResult } from './preview_result';
import { RangePicker } from './range_picker';
import { SavePanel } from './save_panel';
import { changesMatches, matchTheSame, tunedParameters, withDraft } from './tuning_draft';
import { tuningFaults } from './tuning_faults';
import { TuningFields } from './tuning_fields';
import type { AppliedUpdate } from './update/applied_update';
import { updateEffect, type UpdateEffect } from './update/update_effect';
import { usePreview, type PreviewQuestion } from './use_preview';
import { useSavedDraft } from './use_saved_draft';
import { useTuningDraft, type Tuning } from './use_tuning_draft';

/** The preview of an update that someone has asked for; each is another object. */
export interface WantedPreview {
  readonly version: RuleVersion;
}

export interface TuningSectionProps {
  /** Null before the rule is enabled for the first time. */
  readonly rule: RuleStatusResponse['rule'];
  readonly wanted: WantedPreview | undefined;
  /** An update that this person has applied: no one else's change. */
  readonly applied: AppliedUpdate | undefined;
  /** The rule was saved, or is another one than the page shows. */
  readonly onRuleChanged: () => void;
  readonly onUpdatePreviewed: (effect: UpdateEffect) => void;
}

/** An update is previewed over this time. */
const UPDATE_RANGE: PreviewRange = { kind: 'last', days: 30 };

/**
 * What the rule matches in the past, as it is saved and with changes that are not saved yet; the way to save those; and
 * what it says of events that are pasted.
 */
export function TuningSection(props: TuningSectionProps) {
  const { rule, wanted, applied, onRuleChanged, onUpdatePreviewed } = props;
  const { api } = usePluginServices();
  const [exceptionsAnswer, askExceptions] = useAnswer((signal) => api.exceptions(signal), [api]);
  const exceptions =
    exceptionsAnswer.kind === 'failed' ? undefined : latestValue(exceptionsAnswer)?.exceptions;
  const tuning = useTuningDraft(rule);
  const preview = usePreview();
  const [range, setRange] = useState<PreviewRange>({ kind: 'last', days: 7 });
  const saving = useSavedDraft(tuning, onRuleChanged);
  const place = useKeptFocus();

  const { question, current, changed } = preview;
  const faults = useMemo(() => tuningFaults(tuning.drafted), [tuning.drafted]);
  const faulty = tunedParameters.filter((name) => faults.byName[name].length > 0);
  const hasDraft = tuning.changes.length > 0;
  const matters = changesMatches(tuning.changes);
  const fields = askedFields(fieldsOf(exceptions ?? [])).asked;
  const resolved = resolvedRange(range, Date.now());
  const isRefused = faults.isRefused || tuning.savedFaults.length > 0;
  const isOfDraft =
    question !== undefined &&
    matchTheSame(question.changed ?? question.saved, tuning.drafted) &&
    matchTheSame(question.saved, tuning.saved);
  const isOfRange = JSON.stringify(question?.range) === JSON.stringify(range);

  // While they run, one has come further than the other.
  const isComparable = question?.changed !== undefined && !preview.isRunning;
  const compared = useMemo(
    () => (isComparable ? comparedRuns(current, changed) : undefined),
    [isComparable, current, changed]
  );

  /** The exceptions may have been changed on this page since they were asked for. */
  function start(asking: Omit<PreviewQuestion, 'fields'>): void {
    askExceptions();
    preview.start({ ...asking, fields });
  }

  function run(): void {
    // The last day ends when it is asked for, not when it was shown.
    const ends = resolvedRange(range, Date.now());
    if (ends.kind === 'invalid') return;
    const { saved, drafted } = tuning;
    const { from, to } = ends;
    const changedTo = matters ? drafted : undefined;
    start({
      range,
      from,
      to,
      saved,
      changed: changedTo,
      update: updateOf(tuning),
    });
  }

  /** The same again, also where the draft has changed since. */
  function repeat(): void {
    if (question !== undefined) start(question);
  }

  useEffect(() => {
    if (wanted === undefined) return;
    const ends = resolvedRange(UPDATE_RANGE, Date.now());
    if (ends.kind === 'invalid') return;
    const { version } = wanted;
    tuning.change({ ruleVersion: version });
    setRange(UPDATE_RANGE);
    const { saved, rule: savedRule } = tuning;
    const { from, to } = ends;
    const changedTo = withDraft(saved, { ruleVersion: version });
    const update = savedRule === null ? undefined : { version, revision: savedRule.revision };
    start({ range: UPDATE_RANGE, from, to, saved, changed: changedTo, update });
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
    // Once for each wish, whatever else changes.
  }, [wanted]);

  useEffect(() => {
    // An exception that was made since may need a field that the events found do not carry.
    const isLacking = fields.some((field) => question?.fields.includes(field) === false);
    if (question !== undefined && isLacking) preview.start({ ...question, fields });
    // Once for each answer; what else is asked has the fields that are known then.
  }, [exceptions]);

  useEffect(() => {
    const isOwn = applied !== undefined && applied.over === tuning.rule?.revision;
    // What someone else has changed before that is still unseen.
    if (isOwn) tuning.take(applied.rule);
    // Once for each update, whatever else changes.
  }, [applied]);

  useEffect(() => {
    const effect = updateEffect(question, current, changed);
    if (effect !== undefined) onUpdatePreviewed(effect);
  }, [question, current, changed, onUpdatePreviewed]);

  const conflict = (
    <ConflictCallout
      isLoading={saving.state.kind === 'loading'}
      onLoad={() => void saving.loadAgain()}
    />
  );
  return (
    <div ref={place} tabIndex={-1} css={{ outline: 'none' }}>
      <SectionPanel
        title={i18n.translate('publicIpDiscovery.tuning.title', {
          defaultMessage: 'Tuning and preview',
        })}
        description={i18n.translate('publicIpDiscovery.tuning.description', {
          defaultMessage:
            'What the rule matches in the past, as it is saved and with your changes. A preview writes nothing, and searches with your own privileges: it finds what you may read.',
        })}
        data-test-subj="tuningSection"
      >
        {tuning.isOvertaken && !saving.isConflict && (
          <>
            {conflict}
            <EuiSpacer size="m" />
          </>
        )}
        {tuning.savedFaults.length > 0 ? (
          <UnreadableSaved />
        ) : (
          <TuningFields
            entered={tuning.entered}
            faults={faults.byName}
            changed={tuning.changes.map(({ name }) => name)}
            onChange={tuning.change}
          />
        )}
        <EuiSpacer size="l" />
        <EuiTitle size="xs">
          <h3>
            {i18n.translate('publicIpDiscovery.preview.title', {
              defaultMessage: 'Preview on history',
            })}
          </h3>
        </EuiTitle>
        <EuiSpacer size="s" />
        <EuiFlexGroup gutterSize="m" alignItems="flexStart" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <RangePicker
              range={range}
              fault={resolved.kind === 'invalid' ? resolved.fault : undefined}
              onChange={setRange}
            />
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              fill
              iconType="play"
              aria-busy={preview.isRunning}
              isDisabled={isRefused || resolved.kind === 'invalid'}
              onClick={run}
              data-test-subj="runPreview"
            >
              {runLabel(matters)}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
        {hasDraft && !matters && (
          <>
            <EuiSpacer size="s" />
            <EuiText size="s" color="subdued">
              <p>
                {i18n.translate('publicIpDiscovery.preview.sameMatches', {
                  defaultMessage:
                    'How many alerts a run may write does not change what the rule matches, so there is nothing to compare.',
                })}
              </p>
            </EuiText>
          </>
        )}
        {question !== undefined && (
          <>
            <Progress
              label={question.changed !== undefined ? savedRunLabel() : undefined}
              run={current}
              onCancel={preview.cancel}
              onRetry={repeat}
            />
            {question.changed !== undefined && (
              <Progress
                label={changedRunLabel()}
                run={changed}
                onCancel={preview.cancel}
                onRetry={repeat}
              />
            )}
            {!(isOfDraft && isOfRange) && <StalePreview />}
            {compared !== undefined && question.changed !== undefined && (
              <>
                <EuiSpacer size="l" />
                <PreviewComparison compared={compared} changed={question.changed} />
              </>
            )}
          </>
        )}
        {hasDraft && (
          <>
            <EuiSpacer size="l" />
            <SavePanel
              tuning={tuning}
              faulty={faulty}
              isPreviewed={!matters || (isOfDraft && compared !== undefined)}
              isSaving={saving.state.kind === 'saving'}
              isConflict={tuning.isOvertaken || saving.isConflict}
              // Beside the button that was pressed: the top of the section may be out of sight.
              conflict={saving.isConflict ? conflict : undefined}
              failure={saving.state.kind === 'failed' ? saving.state.failure : undefined}
              onSave={() => void saving.save()}
              onReset={() => {
                tuning.reset();
                saving.forget();
              }}
            />
          </>
        )}
        {question !== undefined && (
          <>
            <EuiSpacer size="l" />
            <PreviewResult
              title={question.changed === undefined ? matchesLabel() : changedMatchesLabel()}
              run={question.changed === undefined ? current : changed}
              range={question}
              parameters={question.changed ?? question.saved}
              exceptions={exceptionsAnswer.kind === 'failed' ? 'unreadable' : exceptions}
            />
          </>
        )}
        <EuiSpacer size="xl" />
        <PastedSection
          parameters={isRefused ? tuning.saved : tuning.drafted}
          isDraft={hasDraft && !isRefused}
        />
      </SectionPanel>
    </div>
  );
}

/** The version that a draft tries, if that is all that it changes. */
function updateOf({ rule, changes, drafted }: Tuning): PreviewQuestion['update'] {
  const isAlone = changes.length === 1 && changes[0]?.name === 'ruleVersion';
  const version = ruleVersions.find((each) => each === drafted['ruleVersion']);
  if (!isAlone || rule === null || version === undefined) return undefined;
  return { version, revision: rule.revision };
}

function Progress({
  label,
  ...progress
}: HistoryProgressProps & { readonly label: string | undefined }) {
  return (
    <>
      <EuiSpacer size="m" />
      {label !== undefined && (
        <EuiText size="s">
          <strong>{label}</strong>
        </EuiText>
      )}
      <HistoryProgress {...progress} canChooseTime />
    </>
  );
}

function StalePreview() {
  return (
    <>
      <EuiSpacer size="m" />
      <Notice
        tone="warning"
        title={i18n.translate('publicIpDiscovery.preview.stale', {
          defaultMessage:
            'This preview is of other parameters, or another time, than those above. Run it again',
        })}
        data-test-subj="stalePreview"
      />
    </>
  );
}

function UnreadableSaved() {
  return (
    <Notice
      tone="danger"
      title={i18n.translate('publicIpDiscovery.tuning.unreadable', {
        defaultMessage:
          'The saved parameters cannot be read, so nothing can be tuned or previewed. Below you see what is wrong with them',
      })}
      data-test-subj="tuningUnreadable"
    />
  );
}

function runLabel(isCompared: boolean): string {
  return isCompared
    ? i18n.translate('publicIpDiscovery.preview.runCompared', {
        defaultMessage: 'Run and compare',
      })
    : i18n.translate('publicIpDiscovery.preview.run', { defaultMessage: 'Run' });
}

const savedRunLabel = () =>
  i18n.translate('publicIpDiscovery.preview.savedRun', {
    defaultMessage: 'The rule as it is saved',
  });

const changedRunLabel = () =>
  i18n.translate('publicIpDiscovery.preview.changedRun', {
    defaultMessage: 'The rule with your changes',
  });

const matchesLabel = () =>
  i18n.translate('publicIpDiscovery.preview.matches', { defaultMessage: 'What the rule matches' });

const changedMatchesLabel = () =>
  i18n.translate('publicIpDiscovery.preview.changedMatches', {
    defaultMessage: 'What the rule matches with your changes',
  });
