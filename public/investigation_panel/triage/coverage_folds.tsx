import { EuiAccordion, EuiCode, EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { TriageAnswer } from '../../../common/api';
import { visibleText } from '../values/visible_text';
import { coveredSearchWords, uncoveredSearchWords } from './coverage_words';

/** What an answer could look at and what it could not, folded. */
export function CoverageFolds({ answer }: { readonly answer: TriageAnswer }) {
  const { euiTheme } = useEuiTheme();
  const { covered, notCovered } = answer;
  return (
    <div css={{ display: 'flex', flexWrap: 'wrap', gap: `0 ${euiTheme.size.l}` }}>
      {covered.length > 0 && (
        <Fold
          label={i18n.translate('publicIpDiscovery.coverageFold.covered', {
            defaultMessage: 'Covered ({count, number})',
            values: { count: covered.length },
          })}
          searches={covered
            .filter((part) => part.kind === 'search')
            .map((part) => coveredSearchWords(part))}
          fields={fieldsOf(covered)}
          testSubject="covered"
        />
      )}
      {notCovered.length > 0 && (
        <Fold
          label={i18n.translate('publicIpDiscovery.coverageFold.notCovered', {
            defaultMessage: 'Not covered ({count, number})',
            values: { count: notCovered.length },
          })}
          searches={notCovered
            .filter((part) => part.kind === 'search')
            .map((part) => uncoveredSearchWords(part))}
          fields={fieldsOf(notCovered)}
          testSubject="notCovered"
        />
      )}
    </div>
  );
}

interface FoldProps {
  readonly label: string;
  readonly searches: readonly string[];
  readonly fields: readonly string[];
  readonly testSubject: string;
}

function Fold({ label, searches, fields, testSubject }: FoldProps) {
  const id = useGeneratedHtmlId({ prefix: testSubject });
  return (
    <EuiAccordion
      id={id}
      buttonContent={<EuiText size="xs">{label}</EuiText>}
      paddingSize="none"
      data-test-subj={testSubject}
    >
      <EuiText size="xs">
        <ul css={{ '&&': { marginBlock: 0 } }}>
          {searches.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {fields.length > 0 && (
            <li>
              <FormattedMessage
                id="publicIpDiscovery.coverageFold.fields"
                defaultMessage="fields: {fields}"
                values={{ fields: <FieldNames names={fields} /> }}
              />
            </li>
          )}
        </ul>
      </EuiText>
    </EuiAccordion>
  );
}

function FieldNames({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <span key={name} css={{ overflowWrap: 'anywhere' }}>
          <EuiCode transparentBackground>{visibleText(name)}</EuiCode>{' '}
        </span>
      ))}
    </>
  );
}

function fieldsOf(
  parts: readonly TriageAnswer['covered'][number][] | readonly TriageAnswer['notCovered'][number][]
): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
}
