import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useHistory } from 'react-router-dom';
import { appLink } from '../components/app_link';

/** The address names an alert that is not there, or not for this person. */
export function NoSuchAlert() {
  const history = useHistory();
  return (
    <EuiEmptyPrompt
      iconType="magnifyMinus"
      title={
        <h2>
          {i18n.translate('publicIpDiscovery.alert.noSuchAlert', {
            defaultMessage: 'There is no such alert',
          })}
        </h2>
      }
      body={i18n.translate('publicIpDiscovery.alert.noSuchAlertAdvice', {
        defaultMessage:
          'It was deleted, it is in another space, or you may not see it. Look for it in the list of alerts.',
      })}
      actions={
        <EuiButton {...appLink(history, '/alerts')} data-test-subj="backToAlerts">
          {i18n.translate('publicIpDiscovery.alert.backToAlerts', {
            defaultMessage: 'All alerts',
          })}
        </EuiButton>
      }
      data-test-subj="noSuchAlert"
    />
  );
}
