import { EuiCheckbox, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { RuleStatusResponse } from '../../../common/api';
import type { RuleUpdate, RuleVersion } from '../../../common/rule';
import { Confirmation } from '../../app/components/confirmation';
import { FailureCallout } from '../../app/components/failure_callout';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure, type RequestFailure } from '../../services/request_failure';
import { savedParameters, withDraft } from '../tuning_draft';
import type { AppliedUpdate } from './applied_update';
import { UpdateChanges } from './update_changes';
import { updateWords } from './update_words';
import { UpdateEffectText } from './update_effect_text';
import type { UpdateEffect } from './update_effect';

export interface ApplyUpdateModalProps {
  readonly rule: NonNullable<RuleStatusResponse['rule']>;
  readonly updates: readonly RuleUpdate[];
  readonly version: RuleVersion;
  readonly effect: UpdateEffect | undefined;
  readonly onClose: () => void;
  readonly onApplied: (applied: AppliedUpdate) => void;
  /** Someone else has changed the rule since the review began: nothing was applied. */
  readonly onConflict: () => void;
}

/** The last look before an update is applied: old and new conditions, and the effect or that it is not known. */
export function ApplyUpdateModal(modal: ApplyUpdateModalProps) {
  const { rule, updates, version, effect, onClose, onApplied, onConflict } = modal;
  const { api, core } = usePluginServices();
  const checkboxId = useGeneratedHtmlId();
  // The review is of the rule as it was when it began; if someone changes that meanwhile, saving is a conflict.
  const [reviewed] = useState(rule);
  const [isUnseenAccepted, setUnseenAccepted] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();

  async function apply(): Promise<void> {
    const saved = savedParameters(reviewed.parameters);
    if (saved.kind === 'invalid') return;
    setSaving(true);
    setFailure(undefined);
    try {
      const { revision } = reviewed;
      const answer = await api.saveRuleParameters({
        parameters: withDraft(saved.value, { ruleVersion: version }),
        revision,
      });
      core.notifications.toasts.addSuccess(appliedMessage(version));
      onClose();
      onApplied({ over: revision, rule: answer.rule });
    } catch (error) {
      const problem = requestFailure(error);
      if (problem.kind === 'conflict') {
        onClose();
        onConflict();
        return;
      }
      setFailure(problem);
      setSaving(false);
    }
  }

  return (
    <Confirmation
      title={i18n.translate('publicIpDiscovery.applyUpdate.title', {
        defaultMessage: 'Apply version {version} of the rule?',
        values: { version },
      })}
      cancelLabel={i18n.translate('publicIpDiscovery.applyUpdate.cancel', {
        defaultMessage: 'Keep the version',
      })}
      confirmLabel={i18n.translate('publicIpDiscovery.applyUpdate.confirm', {
        defaultMessage: 'Apply',
      })}
      isConfirmDisabled={effect === undefined && !isUnseenAccepted}
      isLoading={isSaving}
      onCancel={onClose}
      onConfirm={() => void apply()}
      data-test-subj="ruleUpdateConfirmation"
    >
      <EuiText size="s">
        {updates.map((update) => (
          <div key={update.version}>
            <p>{updateWords(update).summary}</p>
            <UpdateChanges update={update} />
          </div>
        ))}
      </EuiText>
      <EuiSpacer size="m" />
      {effect === undefined ? (
        <EuiCheckbox
          id={checkboxId}
          checked={isUnseenAccepted}
          onChange={({ target }) => setUnseenAccepted(target.checked)}
          label={i18n.translate('publicIpDiscovery.applyUpdate.unseen', {
            defaultMessage:
              'Its effect was not previewed on the rule as it is now. Apply it without a preview.',
          })}
          data-test-subj="applyUnseen"
        />
      ) : (
        <UpdateEffectText effect={effect} />
      )}
      <EuiSpacer size="m" />
      <EuiText size="s">
        <p>
          {i18n.translate('publicIpDiscovery.applyUpdate.privileges', {
            defaultMessage:
              'From then on the rule searches with your privileges: it finds what you may read.',
          })}
        </p>
      </EuiText>
      {failure !== undefined && (
        <>
          <EuiSpacer size="m" />
          <FailureCallout failure={failure} size="s" />
        </>
      )}
    </Confirmation>
  );
}

function appliedMessage(version: number): string {
  return i18n.translate('publicIpDiscovery.applyUpdate.applied', {
    defaultMessage: 'The rule runs version {version} from its next run on',
    values: { version },
  });
}
