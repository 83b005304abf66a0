import { EuiButtonEmpty, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import type { ExceptionEntry } from '../../common/exceptions';
import { nearMissGroups, type ExceptionEffect } from '../../common/history';
import { nearMissWords } from './near_miss_words';

export interface NearMissesProps {
  readonly effect: ExceptionEffect;
  /** Of the exception that the effect is of. */
  readonly entries: readonly ExceptionEntry[];
}

/** Groups that are shown at first. */
const SHOWN = 8;

/** What the exception almost hides, summed up: a too broad one shows itself here when it is loosened by a little. */
export function NearMisses({ effect, entries }: NearMissesProps) {
  const [isExpanded, setExpanded] = useState(false);
  const groups = useMemo(() => nearMissGroups(effect), [effect]);
  const shown = isExpanded ? groups : groups.slice(0, SHOWN);
  return (
    <div data-test-subj="nearMisses">
      <EuiTitle size="xxs">
        <h4>
          {i18n.translate('publicIpDiscovery.nearMisses.title', {
            defaultMessage: 'Almost hidden: all but one part fits',
          })}
        </h4>
      </EuiTitle>
      <EuiText size="s">
        {groups.length === 0 ? (
          <p>{i18n.translate('publicIpDiscovery.nearMisses.none', { defaultMessage: 'None.' })}</p>
        ) : (
          <ul>
            {shown.map((group, at) => (
              <li key={at} css={{ overflowWrap: 'anywhere' }} data-test-subj="nearMiss">
                {nearMissWords(group, entries)}
              </li>
            ))}
          </ul>
        )}
      </EuiText>
      {shown.length < groups.length && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          onClick={() => setExpanded(true)}
          data-test-subj="moreNearMisses"
        >
          {i18n.translate('publicIpDiscovery.nearMisses.more', {
            defaultMessage: 'Show all {count, number}',
            values: { count: groups.length },
          })}
        </EuiButtonEmpty>
      )}
    </div>
  );
}
