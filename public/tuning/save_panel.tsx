import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement } from 'react';
import { FailureCallout } from '../app/components/failure_callout';
import { parameterText } from '../rule_type/parameter_text';
import { usePluginServices } from '../services/plugin_services';
import type { RequestFailure } from '../services/request_failure';
import { ChangesTable } from './changes_table';
import type { TunedParameter } from './tuning_draft';
import type { Tuning } from './use_tuning_draft';

export interface SavePanelProps {
  readonly tuning: Tuning;
  /** Parameters with faults, which keep the draft from being saved. */
  readonly faulty: readonly TunedParameter[];
  /** Whether the effect of this very draft is shown. */
  readonly isPreviewed: boolean;
  readonly isSaving: boolean;
  /** Whether the rule is not the one that the draft was begun from. */
  readonly isConflict: boolean;
  /** What says so, after the person has tried to save. */
  readonly conflict: ReactElement | undefined;
  /** Why it could not be saved, conflicts left out. */
  readonly failure: RequestFailure | undefined;
  readonly onSave: () => void;
  readonly onReset: () => void;
}

/** What a draft changes, from what to what, and the way to save or to leave it. */
export function SavePanel({ tuning, faulty, isPreviewed, ...save }: SavePanelProps) {
  const { canWrite } = usePluginServices().permissions;
  return (
    <EuiPanel hasBorder hasShadow={false} color="subdued" data-test-subj="draftChanges">
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('publicIpDiscovery.tuning.changes', { defaultMessage: 'Your changes' })}
        </h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <ChangesTable changes={tuning.changes} />
      <EuiSpacer size="s" />
      <EuiText size="s">
        {!isPreviewed && (
          <p data-test-subj="notPreviewed">
            {i18n.translate('publicIpDiscovery.tuning.notPreviewed', {
              defaultMessage:
                'Their effect is not shown. Run the preview to see it before you save.',
            })}
          </p>
        )}
        {faulty.length > 0 && (
          <p>
            {i18n.translate('publicIpDiscovery.tuning.faulty', {
              defaultMessage: 'They cannot be saved before this is corrected: {names}.',
              values: {
                names: new Intl.ListFormat(i18n.getLocale(), { type: 'conjunction' }).format(
                  faulty.map((name) => parameterText(name).label)
                ),
              },
            })}
          </p>
        )}
        <p>{saveSentence(canWrite, tuning.rule !== null)}</p>
      </EuiText>
      {save.conflict !== undefined && (
        <>
          <EuiSpacer size="s" />
          {save.conflict}
        </>
      )}
      {save.failure !== undefined && (
        <>
          <EuiSpacer size="s" />
          <FailureCallout failure={save.failure} size="s" />
        </>
      )}
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        {canWrite && tuning.rule !== null && (
          <EuiFlexItem grow={false}>
            <EuiButton
              fill
              size="s"
              iconType="save"
              isLoading={save.isSaving}
              // Not the `disabled` of HTML, which would take the keyboard's place away.
              hasAriaDisabled
              aria-busy={save.isSaving}
              isDisabled={faulty.length > 0 || save.isConflict}
              onClick={save.onSave}
              data-test-subj="saveParameters"
            >
              {i18n.translate('publicIpDiscovery.tuning.save', { defaultMessage: 'Save changes' })}
            </EuiButton>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="undo"
            isDisabled={save.isSaving}
            hasAriaDisabled
            onClick={save.onReset}
            data-test-subj="resetParameters"
          >
            {i18n.translate('publicIpDiscovery.tuning.reset', { defaultMessage: 'Reset' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiPanel>
  );
}

function saveSentence(canWrite: boolean, hasRule: boolean): string {
  if (!canWrite) {
    return i18n.translate('publicIpDiscovery.tuning.mayNotSave', {
      defaultMessage:
        'You may preview changes but not save them. Ask someone who has the privilege All of the feature Public IP Discovery.',
    });
  }
  return hasRule
    ? i18n.translate('publicIpDiscovery.tuning.privileges', {
        defaultMessage:
          'Once you have saved them, the rule searches with your privileges: it finds what you may read.',
      })
    : i18n.translate('publicIpDiscovery.tuning.enableFirst', {
        defaultMessage: 'Enable the rule to save them.',
      });
}
