import type { RuleTypeParamsExpressionProps } from '@kbn/triggers-actions-ui-plugin/public';

/** The rule's parameters in Kibana's rule form. */
// Loaded by React.lazy, which wants a default export.
export default function RuleParametersForm(_props: RuleTypeParamsExpressionProps) {
  return <div />;
}
