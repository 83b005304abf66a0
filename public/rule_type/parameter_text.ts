import { i18n } from '@kbn/i18n';
import {
  MAX_ALERTS_PER_RUN,
  MAX_LIST_ENTRIES,
  type ParameterName,
} from '../../common/api/rule_parameters_codec';

/** A parameter for people. */
export interface ParameterText {
  readonly label: string;
  /** What it does, and its bounds. */
  readonly help: string;
}

/** What a parameter is called and what it does. */
export function parameterText(name: ParameterName): ParameterText {
  switch (name) {
    case 'indices':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.indices', {
          defaultMessage: 'Index patterns',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.indicesHelp', {
          defaultMessage: 'Where DNS events are searched. At least one, at most {max, number}.',
          values: { max: MAX_LIST_ENTRIES },
        }),
      };
    case 'lookback':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.lookback', {
          defaultMessage: 'Look-back',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.lookbackHelp', {
          defaultMessage:
            'How far each run looks back, for events that arrive late: longer than the interval of the rule. A whole number and s, m, h or d, such as 9m.',
        }),
      };
    case 'maxAlertsPerRun':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.maxAlertsPerRun', {
          defaultMessage: 'Alerts per run',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.maxAlertsPerRunHelp', {
          defaultMessage:
            'At most so many alerts are written by one run, oldest events first; the rest waits for the next. From 1 to {max, number}.',
          values: { max: MAX_ALERTS_PER_RUN },
        }),
      };
    case 'timestampField':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.timestampField', {
          defaultMessage: 'Time field',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.timestampFieldHelp', {
          defaultMessage:
            'The field whose time decides which run finds an event. The time of ingestion misses no event that arrives late.',
        }),
      };
    case 'timestampFallbackField':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.timestampFallbackField', {
          defaultMessage: 'Time field in its absence',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.timestampFallbackFieldHelp', {
          defaultMessage: 'Stands in for events that do not have the time field.',
        }),
      };
    case 'catchUpLimit':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.catchUpLimit', {
          defaultMessage: 'Catch-up limit',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.catchUpLimitHelp', {
          defaultMessage:
            'After an outage, how far back the rule searches what it missed; what lies beyond is skipped and shown as a gap. A whole number and s, m, h or d, not shorter than the look-back.',
        }),
      };
    case 'ruleVersion':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.ruleVersion', {
          defaultMessage: 'Version of the detection',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.ruleVersionHelp', {
          defaultMessage:
            'Which published version of the rule is run. A later one is used only if it is chosen here.',
        }),
      };
    case 'extraDomains':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.extraDomains', {
          defaultMessage: 'Additional domains',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.extraDomainsHelp', {
          defaultMessage:
            'Names of lookup services beside those of the published rule. Upper and lower case are the same; * stands for any text, ? for one character. At most {max, number}.',
          values: { max: MAX_LIST_ENTRIES },
        }),
      };
    case 'ignoredDomains':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.ignoredDomains', {
          defaultMessage: 'Ignored domains',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.ignoredDomainsHelp', {
          defaultMessage:
            'Entries of the published list of domains that no longer alert, written as the list has them. At most {max, number}.',
          values: { max: MAX_LIST_ENTRIES },
        }),
      };
    case 'extraProcessNames':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.extraProcessNames', {
          defaultMessage: 'Additional process names',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.extraProcessNamesHelp', {
          defaultMessage:
            'Processes to suspect beside those of the published rule, such as wget.exe. Upper and lower case are the same; * stands for any text, ? for one character. At most {max, number}.',
          values: { max: MAX_LIST_ENTRIES },
        }),
      };
    case 'investigationIndices':
      return {
        label: i18n.translate('publicIpDiscovery.parameter.investigationIndices', {
          defaultMessage: 'Index patterns of investigations',
        }),
        help: i18n.translate('publicIpDiscovery.parameter.investigationIndicesHelp', {
          defaultMessage:
            'Where the buttons of the investigation guide search: network and process events of the same hosts. At most {max, number}.',
          values: { max: MAX_LIST_ENTRIES },
        }),
      };
  }
}
