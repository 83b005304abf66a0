import {
  EuiComboBox,
  EuiFieldNumber,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement } from 'react';
import { defaultRuleParameters } from '../../common/api';
import { MAX_ALERTS_PER_RUN } from '../../common/api/rule_parameters_codec';
import { defaultRuleLists, ruleVersions, type TunedList } from '../../common/rule';
import { parameterText } from '../rule_type/parameter_text';
import {
  alertCountValue,
  listValue,
  ruleVersionValue,
  savedAlertCount,
  savedList,
  savedRuleVersion,
  type GivenParameters,
} from '../rule_type/parameter_value';
import { ruleVersionText } from '../rule_type/rule_version_text';
import type { TunedParameter, TuningDraft } from './tuning_draft';
import type { TuningFaults } from './tuning_faults';

export interface TuningFieldsProps {
  /** The parameters with the draft, as entered. */
  readonly entered: GivenParameters;
  readonly faults: TuningFaults['byName'];
  readonly changed: readonly TunedParameter[];
  readonly onChange: (draft: TuningDraft) => void;
}

/** What of the rule can be tried out here; what is wrong with an entry stands beside it at once. */
export function TuningFields(fields: TuningFieldsProps) {
  return (
    <>
      <EuiFlexGroup gutterSize="l" wrap>
        <Field {...fields} name="ruleVersion">
          <VersionField {...fields} />
        </Field>
        <Field {...fields} name="maxAlertsPerRun">
          <EuiFieldNumber
            fullWidth
            min={1}
            max={MAX_ALERTS_PER_RUN}
            step={1}
            placeholder={String(defaultRuleParameters.maxAlertsPerRun)}
            value={alertCountValue(fields.entered)}
            onChange={({ target }) =>
              fields.onChange({ maxAlertsPerRun: savedAlertCount(target.value) })
            }
            isInvalid={fields.faults.maxAlertsPerRun.length > 0}
            data-test-subj="tuningField-maxAlertsPerRun"
          />
        </Field>
      </EuiFlexGroup>
      <EuiSpacer size="l" />
      <EuiFlexGroup gutterSize="l" wrap>
        <ListField {...fields} name="extraDomains" />
        <ListField {...fields} name="ignoredDomains" />
        <ListField {...fields} name="extraProcessNames" />
      </EuiFlexGroup>
    </>
  );
}

function Field({
  name,
  faults,
  changed,
  children,
}: TuningFieldsProps & { readonly name: TunedParameter; readonly children: ReactElement }) {
  const { label, help } = parameterText(name);
  return (
    <EuiFlexItem css={{ minInlineSize: '16em' }}>
      <EuiFormRow
        fullWidth
        label={label}
        labelAppend={
          changed.includes(name)
            ? i18n.translate('publicIpDiscovery.tuning.notSaved', { defaultMessage: 'Not saved' })
            : undefined
        }
        helpText={help}
        isInvalid={faults[name].length > 0}
        error={[...faults[name]]}
        data-test-subj={`tuningRow-${name}`}
      >
        {children}
      </EuiFormRow>
    </EuiFlexItem>
  );
}

function ListField({ name, ...fields }: TuningFieldsProps & { readonly name: TunedList }) {
  const entries = listValue(fields.entered, name);
  // Only what the published list has can be ignored.
  const suggestions = name === 'ignoredDomains' ? defaultRuleLists.domains : [];
  const change = (changed: readonly string[]) =>
    fields.onChange({ [name]: savedList(name, changed) });
  return (
    <Field {...fields} name={name}>
      <EuiComboBox
        aria-label={parameterText(name).label}
        fullWidth
        noSuggestions={suggestions.length === 0}
        options={suggestions.filter((each) => !entries.includes(each)).map((label) => ({ label }))}
        placeholder={i18n.translate('publicIpDiscovery.tuning.noEntries', {
          defaultMessage: 'None. Type one and press Enter',
        })}
        selectedOptions={entries.map((label, place) => ({ label, key: `${place}:${label}` }))}
        onCreateOption={(entered) => change([...entries, ...entered.split(',')])}
        onChange={(options) => change(options.map(({ label }) => label))}
        isInvalid={fields.faults[name].length > 0}
        data-test-subj={`tuningField-${name}`}
      />
    </Field>
  );
}

function VersionField({ entered, faults, onChange }: TuningFieldsProps) {
  const version = ruleVersionValue(entered);
  return (
    <EuiSelect
      aria-label={parameterText('ruleVersion').label}
      fullWidth
      options={ruleVersions.map((each) => ({ value: String(each), text: ruleVersionText(each) }))}
      value={String(version)}
      onChange={({ target }) => {
        const chosen = ruleVersions.find((each) => String(each) === target.value);
        onChange({ ruleVersion: savedRuleVersion(chosen) });
      }}
      isInvalid={faults.ruleVersion.length > 0}
      data-test-subj="tuningField-ruleVersion"
    />
  );
}
