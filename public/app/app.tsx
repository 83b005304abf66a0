import type { ScopedHistory } from '@kbn/core/public';
import { EuiPageTemplate, EuiSkeletonText } from '@elastic/eui';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'react-router-dom';
import { usePluginServices } from '../services/plugin_services';
import { NoPermissionPage } from './no_permission_page';
import { NotFoundPage } from './not_found_page';

// Each page is a chunk of its own, so that the first one is not delayed by the others.
const AlertsPage = lazy(async () => ({ default: (await import('./alerts_page')).AlertsPage }));
const AlertPage = lazy(async () => ({ default: (await import('./alert_page')).AlertPage }));
const RulePage = lazy(async () => ({ default: (await import('./rule_page')).RulePage }));

/** The pages of the app, by their paths below `/app/publicIpDiscovery`. */
export function App({ history }: { readonly history: ScopedHistory }) {
  const { permissions } = usePluginServices();
  return (
    <Router history={history}>
      {permissions.canRead ? (
        <Suspense fallback={<PageSkeleton />}>
          <Switch>
            <Route exact path="/" render={() => <Redirect to="/alerts" />} />
            <Route exact path="/alerts" component={AlertsPage} />
            <Route
              exact
              path="/alerts/:id"
              render={({ match }) => <AlertPage alertId={match.params.id} key={match.params.id} />}
            />
            <Route exact path="/rule" component={RulePage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      ) : (
        <NoPermissionPage />
      )}
    </Router>
  );
}

function PageSkeleton() {
  return (
    <EuiPageTemplate offset={0}>
      <EuiPageTemplate.Section>
        <EuiSkeletonText lines={8} isLoading data-test-subj="pageSkeleton" />
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}
