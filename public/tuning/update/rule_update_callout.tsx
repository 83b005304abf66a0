import { EuiButton, EuiButtonEmpty, EuiLink, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Fragment, useState } from 'react';
import type { RuleStatusResponse } from '../../../common/api';
import type { RuleUpdate, RuleVersion } from '../../../common/rule';
import { Notice } from '../../app/components/notice';
import { useKeptFocus } from '../../app/components/use_kept_focus';
import { usePluginServices } from '../../services/plugin_services';
import type { AppliedUpdate } from './applied_update';
import { ApplyUpdateModal } from './apply_update_modal';
import { dismiss, isDismissed } from './dismissed_updates';
import { pendingUpdates } from './pending_updates';
import { UpdateChanges } from './update_changes';
import type { UpdateEffect } from './update_effect';
import { updateWords } from './update_words';
import { UpdateEffectText } from './update_effect_text';

export interface RuleUpdateCalloutProps {
  readonly rule: NonNullable<RuleStatusResponse['rule']>;
  /** What a preview in this view has shown. */
  readonly effect: UpdateEffect | undefined;
  readonly onPreview: (version: RuleVersion) => void;
  readonly onApplied: (applied: AppliedUpdate) => void;
  /** The rule is another one than the page shows. */
  readonly onRuleChanged: () => void;
}

/** Says that a newer version of the rule is published: what it changes, why, and how to try and to take it. */
export function RuleUpdateCallout(props: RuleUpdateCalloutProps) {
  const updates = pendingUpdates(props.rule.parameters);
  const newest = updates.at(-1);
  const [dismissed, setDismissed] = useState<RuleVersion>();
  const [isConflict, setConflict] = useState(false);
  const place = useKeptFocus();
  const isOffered =
    newest !== undefined &&
    newest.version !== dismissed &&
    !isDismissed(props.rule.id, newest.version);
  return (
    // What the keyboard was on goes away with the offer, so its place stays.
    <div ref={place} tabIndex={-1} css={{ outline: 'none' }}>
      {isConflict && <Conflict />}
      {isOffered && (
        <Offer
          key={newest.version}
          {...props}
          updates={updates}
          newest={newest}
          onDismiss={() => {
            dismiss(props.rule.id, newest.version);
            setDismissed(newest.version);
          }}
          onReview={() => setConflict(false)}
          onConflict={() => {
            setConflict(true);
            props.onRuleChanged();
          }}
        />
      )}
    </div>
  );
}

/** Stays though the update may be offered no more: someone else may have applied it. */
function Conflict() {
  return (
    <>
      <Notice
        tone="warning"
        isSudden
        title={i18n.translate('publicIpDiscovery.ruleUpdate.conflict', {
          defaultMessage: 'Someone else changed the rule. Look at it as it is now',
        })}
        data-test-subj="ruleUpdateConflict"
      >
        <p>
          {i18n.translate('publicIpDiscovery.ruleUpdate.conflictText', {
            defaultMessage:
              'You did not apply the update, and nothing was overwritten. If it is still offered, review it again.',
          })}
        </p>
      </Notice>
      <EuiSpacer size="m" />
    </>
  );
}

function Offer({
  rule,
  effect,
  onPreview,
  onApplied,
  updates,
  newest,
  onDismiss,
  onReview,
  onConflict,
}: RuleUpdateCalloutProps & {
  readonly updates: readonly RuleUpdate[];
  readonly newest: RuleUpdate;
  readonly onDismiss: () => void;
  readonly onReview: () => void;
  readonly onConflict: () => void;
}) {
  const { canWrite } = usePluginServices().permissions;
  const { version } = newest;
  const [isReviewing, setReviewing] = useState(false);
  const isOfThis = effect?.version === version && effect.revision === rule.revision;
  const shown = isOfThis ? effect : undefined;
  return (
    <>
      <Notice
        tone="info"
        size="m"
        title={i18n.translate('publicIpDiscovery.ruleUpdate.title', {
          defaultMessage: 'Version {version} of the rule is published. Look at what it changes',
          values: { version },
        })}
        actions={
          <>
            <EuiButton
              size="s"
              iconType="inspect"
              onClick={() => onPreview(version)}
              data-test-subj="previewRuleUpdate"
            >
              {i18n.translate('publicIpDiscovery.ruleUpdate.preview', {
                defaultMessage: 'Preview its effect',
              })}
            </EuiButton>
            {canWrite && (
              <EuiButton
                size="s"
                onClick={() => {
                  setReviewing(true);
                  onReview();
                }}
                data-test-subj="applyRuleUpdate"
              >
                {i18n.translate('publicIpDiscovery.ruleUpdate.review', {
                  defaultMessage: 'Review and apply',
                })}
              </EuiButton>
            )}
            <EuiButtonEmpty size="s" onClick={onDismiss} data-test-subj="dismissRuleUpdate">
              {i18n.translate('publicIpDiscovery.ruleUpdate.notNow', { defaultMessage: 'Not now' })}
            </EuiButtonEmpty>
          </>
        }
        data-test-subj="ruleUpdate"
      >
        {updates.map((update) => (
          <Fragment key={update.version}>
            <p>{updateWords(update).summary}</p>
            <UpdateChanges update={update} />
            <p>{updateWords(update).reason}</p>
            <p>
              <EuiLink href={update.reference} target="_blank" external>
                {i18n.translate('publicIpDiscovery.ruleUpdate.reference', {
                  defaultMessage: 'The change, published {publishedOn}',
                  values: { publishedOn: update.publishedOn },
                })}
              </EuiLink>
              {' · '}
              <EuiLink href={update.report} target="_blank" external>
                {i18n.translate('publicIpDiscovery.ruleUpdate.report', {
                  defaultMessage: 'The report that led to it',
                })}
              </EuiLink>
            </p>
          </Fragment>
        ))}
        {shown !== undefined && <UpdateEffectText effect={shown} />}
        {!canWrite && (
          <p>
            {i18n.translate('publicIpDiscovery.ruleUpdate.mayNot', {
              defaultMessage:
                'You may preview it but not apply it. Ask someone who has the privilege All of the feature Public IP Discovery.',
            })}
          </p>
        )}
      </Notice>
      <EuiSpacer size="l" />
      {isReviewing && (
        <ApplyUpdateModal
          rule={rule}
          updates={updates}
          version={version}
          effect={shown}
          onClose={() => setReviewing(false)}
          onApplied={onApplied}
          onConflict={onConflict}
        />
      )}
    </>
  );
}
