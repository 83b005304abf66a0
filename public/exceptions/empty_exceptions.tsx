import { EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

/** What exceptions are for, where there are none yet. */
export function EmptyExceptions() {
  return (
    <EuiEmptyPrompt
      titleSize="xs"
      iconType="filterExclude"
      title={
        <h3>
          {i18n.translate('publicIpDiscovery.exceptions.none', {
            defaultMessage: 'No exceptions yet',
          })}
        </h3>
      }
      body={
        <p>
          {i18n.translate('publicIpDiscovery.exceptions.noneText', {
            defaultMessage:
              'An exception keeps a workflow that is proven harmless from raising alerts: one program with its parent, asking for one name, on one host or for one account. It is made from an alert: open one and choose “Add exception”.',
          })}
        </p>
      }
      data-test-subj="noExceptions"
    />
  );
}
