import { EuiButton, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { ruleParameterNames } from '../../common/api/rule_parameters_codec';
import { Notice } from '../app/components/notice';
import type { GivenParameters } from './parameter_value';

export interface UnreadableParametersProps {
  readonly ruleParams: GivenParameters;
  readonly faults: readonly string[];
  readonly setRuleParams: (name: string, value: unknown) => void;
}

/** What is saved with the rule but is no parameter of it: the rule cannot be saved until it is removed. */
export function UnreadableParameters({
  ruleParams,
  faults,
  setRuleParams,
}: UnreadableParametersProps) {
  if (faults.length === 0) return null;
  const known = new Set<string>(ruleParameterNames);
  const unknown = Object.keys(ruleParams).filter((name) => !known.has(name));
  return (
    <>
      <Notice
        tone="danger"
        isSudden
        size="m"
        title={i18n.translate('publicIpDiscovery.ruleForm.unreadable', {
          defaultMessage: 'These are no parameters of the rule',
        })}
        actions={
          <EuiButton
            size="s"
            color="danger"
            onClick={() => {
              for (const name of unknown) setRuleParams(name, undefined);
            }}
            data-test-subj="removeUnreadableRuleParameters"
          >
            {i18n.translate('publicIpDiscovery.ruleForm.removeUnreadable', {
              defaultMessage: 'Remove them',
            })}
          </EuiButton>
        }
        data-test-subj="unreadableRuleParameters"
      >
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Notice>
      <EuiSpacer size="m" />
    </>
  );
}
