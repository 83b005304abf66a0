import { EuiSpacer, EuiTab, EuiTabs, useGeneratedHtmlId } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface DetailTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export interface DetailTabsProps {
  readonly tabs: readonly DetailTab[];
  /** The id of the tab that is shown. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Tabs whose contents stay as they are while another is shown: what was opened in one of them is still open. */
export function DetailTabs({ tabs, selected, onSelect }: DetailTabsProps) {
  const prefix = useGeneratedHtmlId();
  return (
    <>
      <EuiTabs>
        {tabs.map(({ id, label }) => (
          <EuiTab
            key={id}
            id={`${prefix}-${id}`}
            isSelected={id === selected}
            onClick={() => onSelect(id)}
            aria-controls={`${prefix}-${id}-panel`}
            data-test-subj={`alertTab-${id}`}
          >
            {label}
          </EuiTab>
        ))}
      </EuiTabs>
      <EuiSpacer size="m" />
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          id={`${prefix}-${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${prefix}-${id}`}
          hidden={id !== selected}
        >
          {content}
        </div>
      ))}
    </>
  );
}
