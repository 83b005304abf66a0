import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { ParameterRow, type ParameterRowProps } from './parameter_row';
import type { GivenParameters } from './parameter_value';

export interface ExceptionsRowProps extends Omit<ParameterRowProps, 'children'> {
  readonly ruleParams: GivenParameters;
}

/** Says how many exceptions there are. They are made from an alert, where their effect can be seen. */
export function ExceptionsRow({ ruleParams, ...row }: ExceptionsRowProps) {
  const { exceptions } = ruleParams;
  const count = Array.isArray(exceptions) ? exceptions.length : 0;
  return (
    <ParameterRow {...row}>
      <EuiText size="s">
        {i18n.translate('publicIpDiscovery.ruleForm.exceptionCount', {
          defaultMessage:
            '{count, plural, =0 {No exceptions} one {# exception applies} other {# exceptions apply}}',
          values: { count },
        })}
      </EuiText>
    </ParameterRow>
  );
}
