import { useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { AlertDetailsLayout } from './alert_details_layout';

export interface PanelGridProps {
  readonly layout: AlertDetailsLayout;
  readonly children: ReactNode;
}

/** Panels side by side where there is room for them, one below the other elsewhere. */
export function PanelGrid({ layout, children }: PanelGridProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      css={{
        display: 'grid',
        gap: euiTheme.size.m,
        gridTemplateColumns:
          layout === 'page' ? 'repeat(auto-fit, minmax(min(24em, 100%), 1fr))' : 'minmax(0, 1fr)',
      }}
    >
      {children}
    </div>
  );
}
