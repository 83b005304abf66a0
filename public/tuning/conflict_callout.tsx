import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Notice } from '../app/components/notice';

export interface ConflictCalloutProps {
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** Says that the rule is not the one that the draft was begun from. */
export function ConflictCallout({ isLoading, onLoad }: ConflictCalloutProps) {
  return (
    <Notice
      tone="warning"
      isSudden
      title={i18n.translate('publicIpDiscovery.tuning.conflict', {
        defaultMessage: 'Someone else changed the rule. Load it again',
      })}
      actions={
        <EuiButton
          size="s"
          color="warning"
          iconType="refresh"
          isLoading={isLoading}
          // Not the `disabled` of HTML, which would take the keyboard's place away.
          hasAriaDisabled
          aria-busy={isLoading}
          onClick={onLoad}
          data-test-subj="loadRuleAgain"
        >
          {i18n.translate('publicIpDiscovery.tuning.loadAgain', {
            defaultMessage: 'Load it again',
          })}
        </EuiButton>
      }
      data-test-subj="parametersConflict"
    >
      <p>
        {i18n.translate('publicIpDiscovery.tuning.conflictText', {
          defaultMessage:
            'Nothing was overwritten. Your changes are kept, and stand beside what is saved then: look at both before you save.',
        })}
      </p>
    </Notice>
  );
}
