import { EuiCode } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { MissingField } from '../../../common/api';
import { Sentence } from '../../app/components/sentence';
import { visibleText } from '../values/visible_text';

/** The fields that a key lacks, one a line, each with the reason. */
export function MissingFields({ missing }: { readonly missing: readonly MissingField[] }) {
  return (
    <>
      {missing.map(({ field, reason }) => (
        <span key={field} css={{ display: 'block' }} data-test-subj="missingField">
          <FormattedMessage
            id="publicIpDiscovery.pivotKey.missing"
            defaultMessage="{field}: {reason}"
            values={{
              field: <EuiCode>{visibleText(field)}</EuiCode>,
              reason: <Sentence text={visibleText(reason)} />,
            }}
          />
        </span>
      ))}
    </>
  );
}
