import { EuiButtonEmpty, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionsResponse } from '../../common/api';
import { Notice } from '../app/components/notice';
import { PlainValue, visibleText } from '../investigation_panel';
import type { RemovedException } from './use_exception_actions';

export interface UnreadableExceptionsProps {
  readonly unreadable: ExceptionsResponse['unreadable'];
  /** Left out for those who may not change anything. */
  readonly onDelete?: (exception: RemovedException) => void;
}

/** The exceptions that cannot be read, each with the reason. */
export function UnreadableExceptions({ unreadable, onDelete }: UnreadableExceptionsProps) {
  if (unreadable.length === 0) return null;
  return (
    <>
      <Notice
        tone="warning"
        title={i18n.translate('publicIpDiscovery.exceptions.unreadable', {
          defaultMessage:
            '{count, plural, one {# exception cannot be read and does} other {# exceptions cannot be read and do}} not apply',
          values: { count: unreadable.length },
        })}
        data-test-subj="unreadableExceptions"
      >
        <ul>
          {unreadable.map(({ id, version, reason }) => (
            <li key={id}>
              <PlainValue text={`${id}: ${reason}`} limit={300} />
              {onDelete !== undefined && (
                <EuiButtonEmpty
                  size="xs"
                  color="danger"
                  iconType="trash"
                  onClick={() => onDelete({ id, version })}
                  aria-label={i18n.translate('publicIpDiscovery.exceptions.deleteUnreadableLabel', {
                    defaultMessage: 'Delete {id}',
                    values: { id: visibleText(id) },
                  })}
                  data-test-subj="deleteUnreadable"
                >
                  {i18n.translate('publicIpDiscovery.exceptions.deleteUnreadable', {
                    defaultMessage: 'Delete',
                  })}
                </EuiButtonEmpty>
              )}
            </li>
          ))}
        </ul>
      </Notice>
      <EuiSpacer size="m" />
    </>
  );
}
