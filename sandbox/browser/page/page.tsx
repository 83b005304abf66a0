import { EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import type { App, ApplicationStart } from '@kbn/core/public';
import type { History } from 'history';
import { appIdOf } from '../core/application_service';
import type { ChromeService } from '../core/chrome_service';
import type { HttpService } from '../core/http_service';
import type { ToastsService } from '../core/toasts_service';
import { AppContainer } from './app_container';
import { AppNotFound } from './app_not_found';
import type { Languages } from './language_switch';
import { PageHeader } from './page_header';
import type { PageServices } from './page_context';
import { SideNavigation } from './side_navigation';
import { Toasts } from './toasts';
import { useLocation } from './use_location';

export interface PageProps extends PageServices {
  readonly application: ApplicationStart;
  readonly apps: readonly App[];
  /** Those that the navigation shows. */
  readonly visibleApps: readonly App[];
  readonly chrome: ChromeService;
  readonly history: History;
  readonly http: HttpService;
  readonly toasts: ToastsService;
  readonly userName: string;
  readonly userNames: readonly string[];
  readonly languages: Languages;
}

/** Stands for Kibana's chrome: header, navigation, and the app of the address (`src/core/packages/chrome`). */
export function Page(props: PageProps) {
  const { application, apps, visibleApps, chrome, history, theme, toasts } = props;
  const location = useLocation(history);
  const app = apps.find(({ id }) => id === appIdOf(location.pathname));
  return (
    <>
      <PageHeader {...props} />
      <EuiFlexGroup
        gutterSize="none"
        css={{ minBlockSize: '100vh', paddingBlockStart: 'var(--euiFixedHeadersOffset, 0)' }}
      >
        <EuiFlexItem grow={false} css={{ flexBasis: 224, minInlineSize: 224 }}>
          <SideNavigation
            application={application}
            apps={visibleApps}
            pathname={location.pathname}
          />
        </EuiFlexItem>
        <EuiFlexItem css={{ minInlineSize: 0 }}>
          {app === undefined ? (
            <AppNotFound />
          ) : (
            <AppContainer app={app} chrome={chrome} history={history} theme={theme} key={app.id} />
          )}
        </EuiFlexItem>
      </EuiFlexGroup>
      <Toasts toasts={toasts} />
    </>
  );
}
