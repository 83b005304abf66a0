import { EuiHeader, EuiHeaderBreadcrumbs, EuiHeaderLink, EuiHideFor } from '@elastic/eui';
import type { ApplicationStart } from '@kbn/core/public';
import type { ChromeService } from '../core/chrome_service';
import type { HttpService } from '../core/http_service';
import type { ThemeService } from '../core/theme_service';
import { LanguageSwitch, type Languages } from './language_switch';
import { ThemeSwitch } from './theme_switch';
import { useObservable } from './use_observable';
import { UserSwitch } from './user_switch';

interface Props {
  readonly application: ApplicationStart;
  readonly chrome: ChromeService;
  readonly http: HttpService;
  readonly theme: ThemeService;
  readonly userName: string;
  readonly userNames: readonly string[];
  readonly languages: Languages;
}

/** Stands for Kibana's header: breadcrumbs of the app, and what is the sandbox's own. */
export function PageHeader({ chrome, http, theme, userName, userNames, languages }: Props) {
  const breadcrumbs = useObservable(chrome.breadcrumbs$);
  return (
    <EuiHeader
      position="fixed"
      data-test-subj="pageHeader"
      sections={[
        {
          items: [
            <EuiHeaderLink
              key="name"
              href={http.basePath.prepend('/')}
              iconType="flask"
              color="text"
              aria-label="Sandbox of Public IP Discovery"
              data-test-subj="sandboxName"
            >
              <EuiHideFor sizes={['xs', 's']}>Sandbox of Public IP Discovery</EuiHideFor>
            </EuiHeaderLink>,
            <EuiHeaderBreadcrumbs
              key="breadcrumbs"
              aria-label="Breadcrumbs"
              data-test-subj="breadcrumbs"
              breadcrumbs={breadcrumbs}
            />,
          ],
        },
        {
          items: [
            <LanguageSwitch key="language" languages={languages} />,
            <ThemeSwitch key="theme" theme={theme} />,
            <UserSwitch key="user" http={http} userName={userName} userNames={userNames} />,
          ],
        },
      ]}
    />
  );
}
