import {
  EuiComboBox,
  EuiFieldNumber,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { RuleTypeParamsExpressionProps } from '@kbn/triggers-actions-ui-plugin/public';
import type { ReactNode } from 'react';
import { defaultRuleParameters } from '../../common/api';
import { MAX_ALERTS_PER_RUN, type ParameterName } from '../../common/api/rule_parameters_codec';
import { defaultRuleLists } from '../../common/rule';
import { ExceptionsRow } from './exceptions_row';
import { ParameterRow } from './parameter_row';
import { parameterText } from './parameter_text';
import {
  alertCountValue,
  isChanged,
  listValue,
  savedAlertCount,
  savedList,
  savedText,
  textValue,
  type ListParameter,
  type TextParameter,
} from './parameter_value';
import { UnreadableParameters } from './unreadable_parameters';
import { OTHER_FAULTS } from './validate_parameters';

type FormProps = Pick<RuleTypeParamsExpressionProps, 'ruleParams' | 'errors' | 'setRuleParams'>;

/** The rule's parameters in Kibana's rule form. Empty fields have the default; what is not changed is not saved. */
// Loaded by React.lazy, which wants a default export.
export default function RuleParametersForm(form: FormProps) {
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
        <ListRow {...form} name="extraDomains" />
        <ListRow {...form} name="ignoredDomains" />
        <ListRow {...form} name="extraProcessNames" />
        <AlertCountRow {...form} />
        <ExceptionsRow {...form} {...rowProps(form, 'exceptions')} />
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
