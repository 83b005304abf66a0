import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_EXTRA_FIELDS } from '../../common/api';
import { Notice } from '../app/components/notice';
import { visibleText } from '../investigation_panel';

/** That conditions on some fields are not judged by the past, since events do not carry the field. */
export function LeftOutFields({ fields }: { readonly fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <Notice
        tone="warning"
        title={i18n.translate('publicIpDiscovery.history.leftOutFields', {
          defaultMessage:
            'Exceptions with conditions on {fields} are not counted: the past can be searched for {max, number} fields beyond the usual ones',
          values: { fields: visibleText(fields.join(', ')), max: MAX_EXTRA_FIELDS },
        })}
        data-test-subj="leftOutFields"
      />
      <EuiSpacer size="s" />
    </>
  );
}
