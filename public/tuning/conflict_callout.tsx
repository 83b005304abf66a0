import { EuiButton, EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

export interface ConflictCalloutProps {
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** Says that the rule is not the one that the draft was begun from. */
export function ConflictCallout({ isLoading, onLoad }: ConflictCalloutProps) {
  return (
    <EuiCallOut
      // EUI's own announcement would repeat the buttons.
      role="alert"
      color="warning"
      iconType="warning"
      title={i18n.translate('publicIpDiscovery.tuning.conflict', {
        defaultMessage: 'Someone else changed the rule. Load it again',
      })}
      data-test-subj="parametersConflict"
    >
      <EuiText size="s">
        <p>
          {i18n.translate('publicIpDiscovery.tuning.conflictText', {
            defaultMessage:
              'Nothing was overwritten. Your changes are kept, and stand beside what is saved then: look at both before you save.',
          })}
        </p>
      </EuiText>
      <EuiButton
        css={{ marginBlockStart: '1em' }}
        size="s"
        color="warning"
        iconType="refresh"
        isLoading={isLoading}
        onClick={onLoad}
        data-test-subj="loadRuleAgain"
      >
        {i18n.translate('publicIpDiscovery.tuning.loadAgain', { defaultMessage: 'Load it again' })}
      </EuiButton>
    </EuiCallOut>
  );
}
