import { EuiAccordion, EuiCode, EuiText, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import type { Explanation } from '../../../common/eql';
import { isEventDocument, values, type EventDocument } from '../../../common/event';
import { ClauseRow, ClauseTree, readExplanation } from '../../explanation';
import { PlainValue, visibleText } from '../../investigation_panel';
import { MatchLine } from './match_line';
import { whyItFired, type PassedExclusion } from './why_it_fired';

const OWN = 'kibana.alert.public_ip_discovery';
const list = { '&&': { listStyle: 'none', marginInlineStart: 0, marginBlock: 0 } } as const;

/** The clauses that made the rule fire, the exclusions that did not apply, and what could not be evaluated. */
export function WhyItFiredSection({ alert }: { readonly alert: EventDocument }) {
  const explanation = useMemo(() => readExplanation(valueOf(alert, `${OWN}.explanation`)), [alert]);
  return (
    <section data-test-subj="whyItFired">
      <EuiTitle size="xs">
        <h2>
          {i18n.translate('publicIpDiscovery.whyItFired.title', { defaultMessage: 'Why it fired' })}
        </h2>
      </EuiTitle>
      <EuiText size="s" css={{ marginBlockStart: '0.5em' }}>
        <ul css={list}>
          {explanation === undefined ? (
            <Sentences alert={alert} />
          ) : (
            <DecidingClauses
              explanation={explanation}
              addedEntries={texts(alert, `${OWN}.added_entries`)}
            />
          )}
          {texts(alert, `${OWN}.could_not_evaluate`).map((sentence) => (
            <ClauseRow key={sentence} outcome="open" testSubject="unevaluatedClause">
              <PlainValue text={sentence} limit={300} />
            </ClauseRow>
          ))}
        </ul>
      </EuiText>
      {explanation !== undefined && <AllClauses explanation={explanation} />}
    </section>
  );
}

interface DecidingClausesProps {
  readonly explanation: Explanation;
  /** Entries that are none of the published rule, each after its field: `process.name: wget.exe`. */
  readonly addedEntries: readonly string[];
}

function DecidingClauses({ explanation, addedEntries }: DecidingClausesProps) {
  const { matches, exclusions } = whyItFired(explanation);
  return (
    <>
      {matches.map((match) => (
        <ClauseRow
          key={`${match.field} ${match.entry} ${String(match.value)}`}
          outcome="holds"
          testSubject="matchedClause"
        >
          <MatchLine
            match={match}
            isAdded={addedEntries.includes(`${match.field}: ${match.entry}`)}
          />
        </ClauseRow>
      ))}
      {exclusions.map((exclusion) => (
        <ExclusionRow key={exclusion.text} exclusion={exclusion} />
      ))}
    </>
  );
}

/** An exclusion that stands on a missing field alone is listed with what could not be evaluated. */
function ExclusionRow({ exclusion }: { readonly exclusion: PassedExclusion }) {
  const seen = exclusion.unmet
    .flatMap(({ fields }) => fields)
    .filter((each) => each.valueCount > 0);
  if (seen.length === 0) return null;
  return (
    <ClauseRow outcome="does_not_hold" testSubject="passedExclusion">
      {i18n.translate('publicIpDiscovery.whyItFired.exclusion', {
        defaultMessage: 'The exclusion does not apply, because of:',
      })}
      {seen.map((field) => (
        <div key={field.name}>
          <EuiCode>{visibleText(field.name)}</EuiCode>{' '}
          <PlainValue text={field.values.map(String).join(', ')} />
        </div>
      ))}
    </ClauseRow>
  );
}

/** What alerts hold that were stored without their clauses. */
function Sentences({ alert }: { readonly alert: EventDocument }) {
  return (
    <>
      {texts(alert, `${OWN}.matched_because`).map((sentence) => (
        <ClauseRow key={sentence} outcome="holds" testSubject="matchedClause">
          <PlainValue text={sentence} limit={300} />
        </ClauseRow>
      ))}
    </>
  );
}

function AllClauses({ explanation }: { readonly explanation: Explanation }) {
  const id = useGeneratedHtmlId({ prefix: 'allClauses' });
  const [isOpen, setOpen] = useState(false);
  return (
    <EuiAccordion
      id={id}
      buttonContent={i18n.translate('publicIpDiscovery.whyItFired.allClauses', {
        defaultMessage: 'All clauses of the query',
      })}
      onToggle={setOpen}
      paddingSize="s"
      data-test-subj="allClauses"
    >
      {isOpen && (
        <EuiText size="xs">
          <ul css={list}>
            <ClauseTree explanation={explanation} />
          </ul>
        </EuiText>
      )}
    </EuiAccordion>
  );
}

function texts(alert: EventDocument, field: string): readonly string[] {
  return [...new Set(values(alert, field).map(String))];
}

/** The object under a name that is nested or dotted anywhere, as documents are. */
function valueOf(document: EventDocument, name: string): unknown {
  for (const [key, value] of Object.entries(document)) {
    if (key === name) return value;
    if (name.startsWith(`${key}.`) && isEventDocument(value)) {
      const below = valueOf(value, name.slice(key.length + 1));
      if (below !== undefined) return below;
    }
  }
  return undefined;
}
