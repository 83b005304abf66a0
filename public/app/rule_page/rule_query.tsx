import { EuiCodeBlock } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { decodeRuleParameters, type RuleParameters } from '../../../common/api';
import { print } from '../../../common/eql';
import { tunedRuleQuery } from '../../../common/rule';
import { Notice } from '../components/notice';
import { SectionPanel } from './section_panel';

/** The query that runs, to be read and copied: that of the published version with the entries of the parameters put in. */
export function RuleQuery({ saved }: { readonly saved: unknown }) {
  const decoded = decodeRuleParameters(saved);
  const parameters = decoded.kind === 'valid' ? decoded.value : undefined;
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.ruleQuery.title', { defaultMessage: 'Query' })}
      description={parameters && description(parameters)}
      data-test-subj="ruleQuery"
    >
      {parameters === undefined ? <UnknownQuery /> : <Query parameters={parameters} />}
    </SectionPanel>
  );
}

function Query({ parameters }: { readonly parameters: RuleParameters }) {
  return (
    // There is no highlighting for EQL; that of SQL knows its quotes and operators.
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
  );
}

function UnknownQuery() {
  return (
    <Notice
      tone="danger"
      title={i18n.translate('publicIpDiscovery.ruleQuery.unknown', {
        defaultMessage:
          'The query cannot be told, for the saved parameters cannot be read. Above you see what is wrong with them',
      })}
      data-test-subj="ruleQueryUnknown"
    />
  );
}

function description({ ruleVersion }: RuleParameters): string {
  return i18n.translate('publicIpDiscovery.ruleQuery.description', {
    defaultMessage:
      'EQL of version {version} of the rule, with the additional and without the ignored entries of the parameters.',
    values: { version: ruleVersion },
  });
}
