import { EuiButton, EuiButtonEmpty, EuiLink, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Fragment, useState } from 'react';
import type { RuleStatusResponse } from '../../../common/api';
import type { RuleUpdate, RuleVersion } from '../../../common/rule';
import { Notice } from '../../app/components/notice';
import { usePluginServices } from '../../services/plugin_services';
import { ApplyUpdateModal } from './apply_update_modal';
import { dismiss, isDismissed } from './dismissed_updates';
import { pendingUpdates } from './pending_updates';
import { UpdateChanges } from './update_changes';
import type { UpdateEffect } from './update_effect';
import { UpdateEffectText } from './update_effect_text';

export interface RuleUpdateCalloutProps {
  readonly rule: NonNullable<RuleStatusResponse['rule']>;
  /** What a preview in this view has shown. */
  readonly effect: UpdateEffect | undefined;
  readonly onPreview: (version: RuleVersion) => void;
  readonly onApplied: () => void;
}

/** Says that a newer version of the rule is published: what it changes, why, and how to try and to take it. */
export function RuleUpdateCallout(props: RuleUpdateCalloutProps) {
  const updates = pendingUpdates(props.rule.parameters);
  const newest = updates.at(-1);
  if (newest === undefined) return null;
  return <Offer key={newest.version} {...props} updates={updates} newest={newest} />;
}

function Offer({
  rule,
  effect,
  onPreview,
  onApplied,
  updates,
  newest,
}: RuleUpdateCalloutProps & {
  readonly updates: readonly RuleUpdate[];
  readonly newest: RuleUpdate;
}) {
  const { canWrite } = usePluginServices().permissions;
  const { version } = newest;
  const [isHidden, setHidden] = useState(() => isDismissed(rule.id, version));
  const [isReviewing, setReviewing] = useState(false);
  if (isHidden) return null;
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
                onClick={() => setReviewing(true)}
                data-test-subj="applyRuleUpdate"
              >
                {i18n.translate('publicIpDiscovery.ruleUpdate.review', {
                  defaultMessage: 'Review and apply',
                })}
              </EuiButton>
            )}
            <EuiButtonEmpty
              size="s"
              onClick={() => {
                dismiss(rule.id, version);
                setHidden(true);
              }}
              data-test-subj="dismissRuleUpdate"
            >
              {i18n.translate('publicIpDiscovery.ruleUpdate.notNow', { defaultMessage: 'Not now' })}
            </EuiButtonEmpty>
          </>
        }
        data-test-subj="ruleUpdate"
      >
        {updates.map((update) => (
          <Fragment key={update.version}>
            <p>{update.summary}</p>
            <UpdateChanges update={update} />
            <p>{update.reason}</p>
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
        />
      )}
    </>
  );
}
