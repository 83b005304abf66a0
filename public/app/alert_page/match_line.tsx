import { EuiBadge, EuiCode, EuiMark, EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Match } from '../../../common/eql';
import { PlainValue, visibleText } from '../../investigation_panel';
import { matchedParts } from './matched_parts';

/** Values longer than this are shown in part and without marks. */
const MAX_MARKED_LENGTH = 300;

export interface MatchLineProps {
  readonly match: Match;
  /** Whether the entry is none of the published rule and was added to it. */
  readonly isAdded: boolean;
}

/** A field, its value with what matched marked, and the entry of the query that it matched. */
export function MatchLine({ match, isAdded }: MatchLineProps) {
  return (
    <>
      <EuiCode>{visibleText(match.field)}</EuiCode> <MatchedValue match={match} />
      <br />
      <EuiTextColor color="subdued">
        <PlainValue text={matchWords(match)} limit={200} />
      </EuiTextColor>
      {isAdded && (
        <>
          {' '}
          <EuiBadge color="hollow" data-test-subj="addedEntry">
            {i18n.translate('publicIpDiscovery.match.added', {
              defaultMessage: 'added by your organization',
            })}
          </EuiBadge>
        </>
      )}
    </>
  );
}

function MatchedValue({ match }: { readonly match: Match }) {
  const text = String(match.value);
  if (text.length > MAX_MARKED_LENGTH) return <PlainValue text={text} />;
  return (
    <bdi css={{ overflowWrap: 'anywhere' }} data-test-subj="matchedValue">
      {matchedParts(match).map((part, at) =>
        part.isMatched ? (
          <EuiMark key={at} hasScreenReaderHelpText={false}>
            {visibleText(part.text)}
          </EuiMark>
        ) : (
          <span key={at}>{visibleText(part.text)}</span>
        )
      )}
    </bdi>
  );
}

function matchWords({ entry, by, inList }: Match): string {
  const values = { entry };
  switch (by) {
    case 'value':
    case 'wildcard':
      if (inList) {
        return i18n.translate('publicIpDiscovery.match.listEntry', {
          defaultMessage: 'by the list entry "{entry}"',
          values,
        });
      }
      return by === 'value'
        ? i18n.translate('publicIpDiscovery.match.value', {
            defaultMessage: 'is what the rule asks for: "{entry}"',
            values,
          })
        : i18n.translate('publicIpDiscovery.match.wildcard', {
            defaultMessage: 'by the pattern "{entry}"',
            values,
          });
    case 'regexp':
      return i18n.translate('publicIpDiscovery.match.regexp', {
        defaultMessage: 'by the regular expression {entry}',
        values,
      });
    case 'comparison':
    case 'expression':
      return i18n.translate('publicIpDiscovery.match.expression', {
        defaultMessage: 'by the condition {entry}',
        values,
      });
  }
}
