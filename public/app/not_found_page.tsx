import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useHistory } from 'react-router-dom';
import { appLink } from './components/app_link';
import { AppPage } from './components/app_page';

/** For addresses below the app that no page has. */
export function NotFoundPage() {
  const history = useHistory();
  return (
    <AppPage
      title={i18n.translate('publicIpDiscovery.notFound.title', {
        defaultMessage: 'There is no such page',
      })}
    >
      <EuiEmptyPrompt
        iconType="magnify"
        body={
          <p>
            {i18n.translate('publicIpDiscovery.notFound.body', {
              defaultMessage: 'Check the address, or start from the list of alerts.',
            })}
          </p>
        }
        actions={
          <EuiButton fill {...appLink(history, '/alerts')} data-test-subj="backToAlerts">
            {i18n.translate('publicIpDiscovery.notFound.back', {
              defaultMessage: 'Show the alerts',
            })}
          </EuiButton>
        }
        data-test-subj="notFoundPage"
      />
    </AppPage>
  );
}
