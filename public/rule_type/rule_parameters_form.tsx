import {
  EuiComboBox,
  EuiFieldNumber,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSelect,
  EuiSpacer,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { RuleTypeParamsExpressionProps } from '@kbn/triggers-actions-ui-plugin/public';
import type { ReactNode } from 'react';
import { defaultRuleParameters } from '../../common/api';
import { MAX_ALERTS_PER_RUN, type ParameterName } from '../../common/api/rule_parameters_codec';
import { defaultRuleLists, ruleVersions } from '../../common/rule';
import { ParameterRow } from './parameter_row';
import { parameterText } from './parameter_text';
import {
  alertCountValue,
  isChanged,
  listValue,
  ruleVersionValue,
  savedAlertCount,
  savedList,
  savedRuleVersion,
  savedText,
  textValue,
  type ListParameter,
  type TextParameter,
} from './parameter_value';
import { ruleVersionText } from './rule_version_text';
import { UnreadableParameters } from './unreadable_parameters';
import { OTHER_FAULTS, validateParameters, type ParameterErrors } from './validate_parameters';

export { validateParameters };

type GivenProps = Pick<RuleTypeParamsExpressionProps, 'ruleParams' | 'setRuleParams'>;
type FormProps = GivenProps & { readonly errors: ParameterErrors };

/** The rule's parameters in Kibana's rule form. Empty fields have the default; what is not changed is not saved. */
// Loaded by React.lazy, which wants a default export.
export default function RuleParametersForm({ ruleParams, setRuleParams }: GivenProps) {
  // Those that Kibana has are of the time before the form was loaded, until something is changed.
  const form = { ruleParams, setRuleParams, errors: validateParameters(ruleParams) };
  return (
    <div data-test-subj="ruleParametersForm">
      <UnreadableParameters {...form} faults={form.errors[OTHER_FAULTS] ?? []} />
      <Section
        title={i18n.translate('publicIpDiscovery.ruleForm.searched', {
          defaultMessage: 'What is searched',
        })}
      >
        <ListRow {...form} name="indices" />
        <Pair>
          <TextRow {...form} name="timestampField" />
          <TextRow {...form} name="timestampFallbackField" />
        </Pair>
        <Pair>
          <TextRow {...form} name="lookback" />
          <TextRow {...form} name="catchUpLimit" />
        </Pair>
      </Section>
      <Section
        title={i18n.translate('publicIpDiscovery.ruleForm.matched', {
          defaultMessage: 'What alerts',
        })}
      >
        <RuleVersionRow {...form} />
        <ListRow {...form} name="extraDomains" />
        <ListRow {...form} name="ignoredDomains" />
        <ListRow {...form} name="extraProcessNames" />
        <AlertCountRow {...form} />
      </Section>
      <Section
        title={i18n.translate('publicIpDiscovery.ruleForm.investigated', {
          defaultMessage: 'How alerts are investigated',
        })}
      >
        <ListRow {...form} name="investigationIndices" />
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <EuiTitle size="xs">
        <h4>{title}</h4>
      </EuiTitle>
      <EuiSpacer size="s" />
      {children}
      <EuiSpacer size="l" />
    </>
  );
}

/** Two fields beside each other where there is room. */
function Pair({ children }: { readonly children: readonly [ReactNode, ReactNode] }) {
  return (
    <>
      <EuiSpacer size="m" />
      <EuiFlexGroup gutterSize="m" responsive wrap>
        <EuiFlexItem>{children[0]}</EuiFlexItem>
        <EuiFlexItem>{children[1]}</EuiFlexItem>
      </EuiFlexGroup>
    </>
  );
}

function RuleVersionRow(form: FormProps) {
  const row = rowProps(form, 'ruleVersion');
  const version = ruleVersionValue(form.ruleParams);
  return (
    <ParameterRow {...row}>
      <EuiSelect
        aria-label={parameterText('ruleVersion').label}
        fullWidth
        options={ruleVersions.map((each) => ({ value: String(each), text: ruleVersionText(each) }))}
        // A version that is not known is not shown as one that is.
        hasNoInitialSelection={version === undefined}
        value={version === undefined ? '' : String(version)}
        onChange={({ target }) => {
          const chosen = ruleVersions.find((each) => String(each) === target.value);
          form.setRuleParams('ruleVersion', savedRuleVersion(chosen));
        }}
        isInvalid={row.errors.length > 0}
        data-test-subj="ruleParameterField-ruleVersion"
      />
    </ParameterRow>
  );
}

function ListRow({ name, ...form }: FormProps & { readonly name: ListParameter }) {
  const row = rowProps(form, name);
  const entries = listValue(form.ruleParams, name);
  // Only what the published list has can be ignored.
  const suggestions = name === 'ignoredDomains' ? defaultRuleLists.domains : [];
  const save = (changed: readonly string[]) => form.setRuleParams(name, savedList(name, changed));
  return (
    <ParameterRow {...row}>
      <EuiComboBox
        aria-label={parameterText(name).label}
        fullWidth
        noSuggestions={suggestions.length === 0}
        options={suggestions.filter((each) => !entries.includes(each)).map((label) => ({ label }))}
        placeholder={i18n.translate('publicIpDiscovery.ruleForm.noEntries', {
          defaultMessage: 'None. Type one and press Enter',
        })}
        selectedOptions={entries.map((label, place) => ({ label, key: `${place}:${label}` }))}
        onCreateOption={(entered) => save([...entries, ...entered.split(',')])}
        onChange={(options) => save(options.map(({ label }) => label))}
        isInvalid={row.errors.length > 0}
        data-test-subj={`ruleParameterField-${name}`}
      />
    </ParameterRow>
  );
}

function TextRow({ name, ...form }: FormProps & { readonly name: TextParameter }) {
  const row = rowProps(form, name);
  return (
    <ParameterRow {...row}>
      <EuiFieldText
        fullWidth
        placeholder={defaultRuleParameters[name]}
        value={textValue(form.ruleParams, name)}
        onChange={({ target }) => form.setRuleParams(name, savedText(target.value))}
        isInvalid={row.errors.length > 0}
        data-test-subj={`ruleParameterField-${name}`}
      />
    </ParameterRow>
  );
}

function AlertCountRow(form: FormProps) {
  const row = rowProps(form, 'maxAlertsPerRun');
  return (
    <ParameterRow {...row}>
      <EuiFieldNumber
        min={1}
        max={MAX_ALERTS_PER_RUN}
        step={1}
        placeholder={String(defaultRuleParameters.maxAlertsPerRun)}
        value={alertCountValue(form.ruleParams)}
        onChange={({ target }) =>
          form.setRuleParams('maxAlertsPerRun', savedAlertCount(target.value))
        }
        isInvalid={row.errors.length > 0}
        data-test-subj="ruleParameterField-maxAlertsPerRun"
      />
    </ParameterRow>
  );
}

function rowProps({ ruleParams, errors, setRuleParams }: FormProps, name: ParameterName) {
  return {
    name,
    errors: errors[name] ?? [],
    isChanged: isChanged(ruleParams, name),
    onReset: () => setRuleParams(name, undefined),
  };
}
