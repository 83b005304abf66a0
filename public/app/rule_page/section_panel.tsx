import { EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface SectionPanelProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly 'data-test-subj': string;
}

/** A part of the page below its own h2. */
export function SectionPanel({
  title,
  description,
  action,
  children,
  'data-test-subj': testSubject,
}: SectionPanelProps) {
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="l" data-test-subj={testSubject}>
      <EuiFlexGroup
        alignItems="center"
        justifyContent="spaceBetween"
        gutterSize="s"
        responsive={false}
        wrap
      >
        <EuiFlexItem grow={false}>
          <EuiTitle size="s">
            <h2>{title}</h2>
          </EuiTitle>
        </EuiFlexItem>
        {action !== undefined && <EuiFlexItem grow={false}>{action}</EuiFlexItem>}
      </EuiFlexGroup>
      {description !== undefined && (
        <EuiText size="s" color="subdued">
          <p>{description}</p>
        </EuiText>
      )}
      <EuiSpacer size="m" />
      {children}
    </EuiPanel>
  );
}
