import { EuiHealth, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

export interface SeverityBadgeProps {
  /** `kibana.alert.severity`; one that is not known is shown as it is. */
  readonly severity: string;
  /** `kibana.alert.risk_score`, of 100. */
  readonly riskScore?: number;
}

/** How bad an alert is by itself: a word, the risk score, and a colour that only repeats the word. */
export function SeverityBadge({ severity, riskScore }: SeverityBadgeProps) {
  const { euiTheme } = useEuiTheme();
  const colors: Readonly<Record<string, string>> = {
    low: euiTheme.colors.severity.neutral,
    medium: euiTheme.colors.severity.warning,
    high: euiTheme.colors.severity.risk,
    critical: euiTheme.colors.severity.danger,
  };
  const color = Object.hasOwn(colors, severity) ? colors[severity] : undefined;
  return (
    <EuiHealth color={color ?? euiTheme.colors.severity.unknown} data-test-subj="severity">
      {severityLabel(severity)}
      {riskScore !== undefined && ` ${riskScore}`}
    </EuiHealth>
  );
}

function severityLabel(severity: string): string {
  switch (severity) {
    case 'low':
      return i18n.translate('publicIpDiscovery.severity.low', { defaultMessage: 'Low' });
    case 'medium':
      return i18n.translate('publicIpDiscovery.severity.medium', { defaultMessage: 'Medium' });
    case 'high':
      return i18n.translate('publicIpDiscovery.severity.high', { defaultMessage: 'High' });
    case 'critical':
      return i18n.translate('publicIpDiscovery.severity.critical', { defaultMessage: 'Critical' });
    default:
      return severity;
  }
}
