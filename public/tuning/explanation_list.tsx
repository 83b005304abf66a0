import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Notice } from '../app/components/notice';
import { ClauseTree, readExplanation } from '../explanation';

/** All clauses of the query for one event, from what the server said of them. */
export function ExplanationList({ explanation }: { readonly explanation: unknown }) {
  const read = readExplanation(explanation);
  if (read === undefined) {
    return (
      <Notice
        tone="warning"
        isSudden
        title={i18n.translate('publicIpDiscovery.tuning.noExplanation', {
          defaultMessage: 'The explanation cannot be read. Load the page again',
        })}
        data-test-subj="unreadableExplanation"
      />
    );
  }
  return (
    <EuiText size="xs" data-test-subj="clauses">
      <ul css={{ '&&': { listStyle: 'none', marginInlineStart: 0, marginBlock: 0 } }}>
        <ClauseTree explanation={read} />
      </ul>
    </EuiText>
  );
}
