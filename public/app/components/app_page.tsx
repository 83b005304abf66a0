import { EuiPageTemplate } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement, ReactNode } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { appLink } from './app_link';
import { usePageTitle, type PageAbove } from './use_page_title';

export interface AppPageProps {
  /** The one h1, also the last breadcrumb and the title of the browser's tab. */
  readonly title: string;
  /** The pages above this one, the app itself left out. */
  readonly breadcrumbs?: readonly PageAbove[];
  /** Buttons beside the title, the most important first. */
  readonly actions?: readonly ReactElement[];
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: title, breadcrumbs, and the tabs Alerts and Rule. */
export function AppPage({
  title,
  breadcrumbs = [],
  actions = [],
  description,
  children,
}: AppPageProps) {
  usePageTitle(title, breadcrumbs);
  const history = useHistory();
  const { pathname } = useLocation();
  const tabs = sections().map(({ label, path, testSubject }) => ({
    label,
    isSelected: pathname === path || pathname.startsWith(`${path}/`),
    'data-test-subj': testSubject,
    ...appLink(history, path),
  }));
  return (
    <EuiPageTemplate restrictWidth={false} panelled={false} offset={0} grow>
      <EuiPageTemplate.Header
        pageTitle={title}
        pageTitleProps={{ css: { overflowWrap: 'anywhere' } }}
        description={description}
        rightSideItems={[...actions]}
        tabs={tabs}
        bottomBorder
        paddingSize="l"
      />
      <EuiPageTemplate.Section paddingSize="l">{children}</EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

function sections() {
  return [
    {
      label: i18n.translate('publicIpDiscovery.page.alertsTab', { defaultMessage: 'Alerts' }),
      path: '/alerts',
      testSubject: 'alertsTab',
    },
    {
      label: i18n.translate('publicIpDiscovery.page.ruleTab', { defaultMessage: 'Rule' }),
      path: '/rule',
      testSubject: 'ruleTab',
    },
  ];
}
