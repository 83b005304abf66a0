import { EuiCodeBlock } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { decodeRuleParameters, defaultRuleParameters } from '../../../common/api';
import { print } from '../../../common/eql';
import { tunedRuleQuery } from '../../../common/rule';
import { SectionPanel } from './section_panel';

/** The query that runs, to be read and copied: that of the published version with the entries of the parameters put in. */
export function RuleQuery({ saved }: { readonly saved: unknown }) {
  const decoded = decodeRuleParameters(saved);
  const parameters = decoded.kind === 'valid' ? decoded.value : defaultRuleParameters;
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.ruleQuery.title', { defaultMessage: 'Query' })}
      description={i18n.translate('publicIpDiscovery.ruleQuery.description', {
        defaultMessage:
          'EQL of version {version} of the rule, with the additional and without the ignored entries of the parameters.',
        values: { version: parameters.ruleVersion },
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
        {print(tunedRuleQuery(parameters))}
      </EuiCodeBlock>
    </SectionPanel>
  );
}
