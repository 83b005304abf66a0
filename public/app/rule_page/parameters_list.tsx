import { EuiBadge, EuiCode, EuiText, EuiTextColor, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { parameterText } from '../../rule_type/parameter_text';
import { Notice } from '../components/notice';
import { parameterRows, type ParameterRow } from './parameter_rows';

/** The parameters in effect; what was changed stands out, and what was taken away is named. */
export function ParametersList({ saved }: { readonly saved: unknown }) {
  const { euiTheme } = useEuiTheme();
  const parameters = parameterRows(saved);
  if (parameters.kind === 'invalid') return <UnreadableParameters faults={parameters.faults} />;
  return (
    <dl css={{ display: 'grid', gap: euiTheme.size.m }} data-test-subj="ruleParameters">
      {parameters.rows.map((row) => (
        <Parameter key={row.name} row={row} />
      ))}
    </dl>
  );
}

function Parameter({ row }: { readonly row: ParameterRow }) {
  const { euiTheme } = useEuiTheme();
  const { label, help } = parameterText(row.name);
  return (
    <div
      css={{
        display: 'grid',
        gridTemplateColumns: `minmax(min(100%, ${euiTheme.base * 14}px), 1fr) 2fr`,
        gap: `${euiTheme.size.xs} ${euiTheme.size.l}`,
        [`@media (max-width: ${euiTheme.breakpoint.m}px)`]: { gridTemplateColumns: '1fr' },
      }}
      data-test-subj={`ruleParameter-${row.name}`}
    >
      <dt>
        <EuiText size="s" title={help}>
          <strong>{label}</strong> <Mark isChanged={row.isChanged} />
        </EuiText>
      </dt>
      <dd>
        <EuiText size="s">
          <Values row={row} />
        </EuiText>
      </dd>
    </div>
  );
}

function Mark({ isChanged }: { readonly isChanged: boolean }) {
  return isChanged ? (
    <EuiBadge color="primary">
      {i18n.translate('publicIpDiscovery.parameters.changed', { defaultMessage: 'Changed' })}
    </EuiBadge>
  ) : (
    <EuiTextColor color="subdued">
      {i18n.translate('publicIpDiscovery.parameters.default', { defaultMessage: 'default' })}
    </EuiTextColor>
  );
}

function Values({ row: { values, removed, isChanged } }: { readonly row: ParameterRow }) {
  const { euiTheme } = useEuiTheme();
  return (
    <ul
      css={{
        '&&': {
          display: 'flex',
          flexWrap: 'wrap',
          gap: `${euiTheme.size.xs} ${euiTheme.size.m}`,
          listStyle: 'none',
          margin: 0,
        },
      }}
    >
      {values.length === 0 && (
        <li>{i18n.translate('publicIpDiscovery.parameters.none', { defaultMessage: 'none' })}</li>
      )}
      {values.map((value, place) => (
        <li key={place}>
          <EuiCode
            css={{ overflowWrap: 'anywhere', ...(!isChanged && { paddingInline: 0 }) }}
            transparentBackground={!isChanged}
          >
            {value}
          </EuiCode>
        </li>
      ))}
      {removed.map((value) => (
        <li key={`removed ${value}`}>
          <EuiTextColor color="subdued">
            {i18n.translate('publicIpDiscovery.parameters.removed', {
              defaultMessage: 'without {value}',
              values: { value },
            })}
          </EuiTextColor>
        </li>
      ))}
    </ul>
  );
}

function UnreadableParameters({ faults }: { readonly faults: readonly string[] }) {
  return (
    <Notice
      tone="danger"
      size="m"
      title={i18n.translate('publicIpDiscovery.parameters.unreadable', {
        defaultMessage: 'The saved parameters cannot be read, so the rule fails. Edit the rule',
      })}
      data-test-subj="ruleParametersUnreadable"
    >
      <ul>
        {faults.map((fault) => (
          <li key={fault} css={{ overflowWrap: 'anywhere' }}>
            {fault}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
