import { EuiCodeBlock } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { rule } from '../../../common/rule';
import { SectionPanel } from './section_panel';

/** The query of the published rule, to be read and copied. */
export function RuleQuery() {
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.ruleQuery.title', { defaultMessage: 'Query' })}
      description={i18n.translate('publicIpDiscovery.ruleQuery.description', {
        defaultMessage:
          'EQL, as Elastic publishes version {version} of the rule. Additional and ignored entries of the parameters are put in when it runs.',
        values: { version: rule.version },
      })}
      data-test-subj="ruleQuery"
    >
      {/* There is no highlighting for EQL; that of SQL knows its quotes and operators. */}
      <EuiCodeBlock
        language="sql"
        fontSize="s"
        paddingSize="m"
        overflowHeight="24em"
        isCopyable
        copyAriaLabel={i18n.translate('publicIpDiscovery.ruleQuery.copy', {
          defaultMessage: 'Copy the query',
        })}
      >
        {rule.query}
      </EuiCodeBlock>
    </SectionPanel>
  );
}
