import { EuiCode } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Explanation } from '../../common/eql';
import { PlainValue, visibleText } from '../investigation_panel';
import type { ClauseOutcome } from './clause_icon';
import { ClauseRow } from './clause_row';

/** All clauses of the query, each with what became of it. */
export function ClauseTree({ explanation }: { readonly explanation: Explanation }) {
  return (
    <ClauseRow outcome={outcomeOf(explanation)} testSubject="clause">
      <ClauseText explanation={explanation} />
    </ClauseRow>
  );
}

function ClauseText({ explanation }: { readonly explanation: Explanation }) {
  switch (explanation.kind) {
    case 'and':
      return <Group label={allOf()} clauses={explanation.clauses} />;
    case 'or':
      return <Group label={anyOf()} clauses={explanation.clauses} />;
    case 'not':
      return <Group label={not()} clauses={[explanation.clause]} />;
    case 'unevaluated':
      return (
        <>
          <PlainValue text={explanation.text} />
          <div>{explanation.reason}</div>
        </>
      );
    case 'leaf':
      return (
        <>
          <EuiCode transparentBackground>
            <PlainValue text={explanation.text} />
          </EuiCode>
          {explanation.fields.map(({ name, values }) => (
            <div key={name}>
              {visibleText(name)}: <PlainValue text={values.map(String).join(', ') || '–'} />
            </div>
          ))}
        </>
      );
  }
}

function Group({
  label,
  clauses,
}: {
  readonly label: string;
  readonly clauses: readonly Explanation[];
}) {
  return (
    <>
      {label}
      <ul css={{ '&&': { listStyle: 'none', marginInlineStart: 0 } }}>
        {clauses.map((clause, at) => (
          <ClauseTree key={at} explanation={clause} />
        ))}
      </ul>
    </>
  );
}

function outcomeOf(explanation: Explanation): ClauseOutcome {
  if (explanation.kind === 'unevaluated') return 'open';
  if (explanation.outcome) return 'holds';
  const isOpen =
    explanation.kind === 'leaf' && explanation.tests === 'value' && explanation.missing.length > 0;
  return isOpen ? 'open' : 'does_not_hold';
}

const allOf = () =>
  i18n.translate('publicIpDiscovery.clause.allOf', { defaultMessage: 'All of these:' });

const anyOf = () =>
  i18n.translate('publicIpDiscovery.clause.anyOf', { defaultMessage: 'Any of these:' });

const not = () => i18n.translate('publicIpDiscovery.clause.not', { defaultMessage: 'Not:' });
