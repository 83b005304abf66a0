import { EuiSpacer, EuiTab, EuiTabs, useGeneratedHtmlId } from '@elastic/eui';
import { useState, type ReactNode } from 'react';

export interface DetailTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Tabs whose contents stay as they are while another is shown: what was opened in one of them is still open. */
export function DetailTabs({ tabs }: { readonly tabs: readonly DetailTab[] }) {
  const prefix = useGeneratedHtmlId();
  const [selected, setSelected] = useState(tabs[0]?.id);
  return (
    <>
      <EuiTabs>
        {tabs.map(({ id, label }) => (
          <EuiTab
            key={id}
            id={`${prefix}-${id}`}
            isSelected={id === selected}
            onClick={() => setSelected(id)}
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
