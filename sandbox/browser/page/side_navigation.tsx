import { EuiSideNav, useEuiTheme, type EuiSideNavItemType } from '@elastic/eui';
import type { App, ApplicationStart } from '@kbn/core/public';
import { useState, type MouseEvent } from 'react';
import { appPath } from '../core/application_service';
import { REDIRECT_APP } from '../discover/discover_locator';

interface Props {
  readonly application: ApplicationStart;
  readonly apps: readonly App[];
  readonly pathname: string;
}

/** Stands for Kibana's classic side navigation: apps by category, with their deep links. */
export function SideNavigation({ application, apps, pathname }: Props) {
  const { euiTheme } = useEuiTheme();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EuiSideNav
      aria-label="Apps"
      data-test-subj="sideNavigation"
      mobileTitle="Apps"
      isOpenOnMobile={isOpen}
      toggleOpenOnMobile={() => setIsOpen(!isOpen)}
      items={categories(apps).map(({ label, members }) => ({
        id: label,
        name: label,
        items: members.map((app) => itemOf(app, application, pathname)),
      }))}
      css={{ padding: euiTheme.size.base }}
    />
  );
}

interface Category {
  readonly label: string;
  readonly members: readonly App[];
}

function categories(apps: readonly App[]): Category[] {
  const shown = apps.filter(({ id }) => id !== REDIRECT_APP);
  const order = new Map(
    shown.map(({ category }) => [category?.label ?? 'Other', category?.order ?? Infinity])
  );
  return [...order]
    .sort(([, left], [, right]) => left - right)
    .map(([label]) => ({
      label,
      members: shown.filter(({ category }) => (category?.label ?? 'Other') === label),
    }));
}

function itemOf(
  { id, title, deepLinks = [] }: App,
  application: ApplicationStart,
  pathname: string
): EuiSideNavItemType<unknown> {
  const link = (name: string, path: string) => {
    const shown = appPath(id, { path });
    return {
      name,
      href: application.getUrlForApp(id, { path }),
      isSelected: pathname === shown || pathname.startsWith(`${shown}/`),
      onClick: (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void application.navigateToApp(id, { path });
      },
    };
  };
  const items = deepLinks.map((deepLink) => ({
    id: `${id}:${deepLink.id}`,
    'data-test-subj': `navLink-${id}:${deepLink.id}`,
    ...link(deepLink.title, deepLink.path),
  }));
  const app = link(title, '');
  const isDeeper = items.some(({ isSelected }) => isSelected);
  return {
    id,
    'data-test-subj': `navLink-${id}`,
    ...app,
    isSelected: app.isSelected && !isDeeper,
    forceOpen: true,
    ...(items.length > 0 && { items }),
  };
}
