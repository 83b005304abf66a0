import { EuiEmptyPrompt } from '@elastic/eui';

/** What Kibana shows for an app that there is not, or that the user has no privilege for. */
export function AppNotFound() {
  return (
    <EuiEmptyPrompt
      data-test-subj="appNotFoundPageContent"
      iconType="warning"
      color="danger"
      title={<h1>Application Not Found</h1>}
      body={<p>No application was found at this address. Choose one from the menu.</p>}
    />
  );
}
