import { EuiButtonEmpty, EuiFormRow, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement } from 'react';
import type { ParameterName } from '../../common/api/rule_parameters_codec';
import { parameterText } from './parameter_text';

export interface ParameterRowProps {
  readonly name: ParameterName;
  readonly errors: readonly string[];
  readonly isChanged: boolean;
  readonly onReset: () => void;
  readonly children: ReactElement;
}

/** One parameter of the form: its label, what it does, what is wrong with it, and the way back to its default. */
export function ParameterRow({ name, errors, isChanged, onReset, children }: ParameterRowProps) {
  const { label, help } = parameterText(name);
  const isResettable = isChanged || errors.length > 0;
  return (
    <EuiFormRow
      fullWidth
      label={label}
      helpText={help}
      isInvalid={errors.length > 0}
      error={[...errors]}
      labelAppend={isResettable ? <Reset {...{ name, label, onReset }} /> : <DefaultMark />}
      data-test-subj={`ruleParameter-${name}`}
    >
      {children}
    </EuiFormRow>
  );
}

function Reset({
  name,
  label,
  onReset,
}: Pick<ParameterRowProps, 'name' | 'onReset'> & { readonly label: string }) {
  return (
    <EuiButtonEmpty
      size="xs"
      flush="right"
      textProps={false}
      css={{ blockSize: 'auto' }}
      onClick={onReset}
      aria-label={i18n.translate('publicIpDiscovery.ruleForm.resetLabel', {
        defaultMessage: 'Reset to default: {label}',
        values: { label },
      })}
      data-test-subj={`resetRuleParameter-${name}`}
    >
      {i18n.translate('publicIpDiscovery.ruleForm.reset', { defaultMessage: 'Reset to default' })}
    </EuiButtonEmpty>
  );
}

function DefaultMark() {
  return (
    <EuiText size="xs" color="subdued">
      {i18n.translate('publicIpDiscovery.ruleForm.default', { defaultMessage: 'Default' })}
    </EuiText>
  );
}
