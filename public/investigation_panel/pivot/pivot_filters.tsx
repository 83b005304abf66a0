import { EuiBadge, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Fragment } from 'react';
import type { PivotQuery } from '../../../common/api';
import { conditionText } from './condition_text';

/** The conditions of a pivot with the values of the alert in them. */
export function PivotFilters({ anyOf }: { readonly anyOf: PivotQuery['anyOf'] }) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      css={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: euiTheme.size.xs,
        alignItems: 'center',
        marginBlock: euiTheme.size.xs,
      }}
      data-test-subj="pivotFilters"
    >
      {anyOf.map((group, at) => (
        <Fragment key={at}>
          {at > 0 && (
            <EuiText size="xs" color="default">
              <strong>
                {i18n.translate('publicIpDiscovery.pivotFilters.or', { defaultMessage: 'or' })}
              </strong>
            </EuiText>
          )}
          {group.map((condition, place) => (
            <EuiBadge
              key={place}
              color="hollow"
              {...(condition.excluded && { iconType: 'minusCircle' })}
              data-test-subj="pivotFilter"
            >
              {conditionText(condition)}
            </EuiBadge>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
