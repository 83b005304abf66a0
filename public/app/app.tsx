import type { ScopedHistory } from '@kbn/core/public';
import { Redirect, Route, Router, Switch } from 'react-router-dom';
import { usePluginServices } from '../services/plugin_services';
import { AlertPage } from './alert_page';
import { AlertsPage } from './alerts_page';
import { NoPermissionPage } from './no_permission_page';
import { NotFoundPage } from './not_found_page';
import { RulePage } from './rule_page';

/** The pages of the app, by their paths below `/app/publicIpDiscovery`. */
export function App({ history }: { readonly history: ScopedHistory }) {
  const { permissions } = usePluginServices();
  if (!permissions.canRead) return <NoPermissionPage />;
  return (
    <Router history={history}>
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
    </Router>
  );
}
