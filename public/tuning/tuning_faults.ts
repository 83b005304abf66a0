import { decodeSavedRuleParameters } from '../../common/api/rule_parameters_codec';
import type { GivenParameters } from '../rule_type/parameter_value';
import { validateParameters } from '../rule_type/validate_parameters';
import type { TunedParameter } from './tuning_draft';

/** What is wrong with tuned parameters. */
export interface TuningFaults {
  /** In sentences; an entry without effect is a fault here, as in Kibana's rule form. */
  readonly byName: Readonly<Record<TunedParameter, readonly string[]>>;
  /** Whether the server refuses the parameters, so that they cannot even be tried. */
  readonly isRefused: boolean;
}

/** Checks parameters as Kibana's rule form does. */
export function tuningFaults(given: GivenParameters): TuningFaults {
  const errors = new Map(Object.entries(validateParameters(given)));
  const faultsOf = (name: TunedParameter): readonly string[] => errors.get(name) ?? [];
  return {
    byName: {
      ruleVersion: faultsOf('ruleVersion'),
      extraDomains: faultsOf('extraDomains'),
      ignoredDomains: faultsOf('ignoredDomains'),
      extraProcessNames: faultsOf('extraProcessNames'),
      maxAlertsPerRun: faultsOf('maxAlertsPerRun'),
    },
    isRefused: decodeSavedRuleParameters(given).kind === 'invalid',
  };
}
