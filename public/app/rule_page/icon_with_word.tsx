import { EuiFlexGroup, EuiFlexItem, EuiIcon, type IconColor } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface IconWithWordProps {
  readonly icon: string;
  readonly color: IconColor;
  /** Says the same as the icon, which screen readers skip. */
  readonly children: ReactNode;
}

/** A state as an icon and its word: neither colour nor shape says it alone. */
export function IconWithWord({ icon, color, children }: IconWithWordProps) {
  return (
    <EuiFlexGroup
      component="span"
      gutterSize="xs"
      alignItems="flexStart"
      responsive={false}
      css={{ display: 'inline-flex' }}
    >
      <EuiFlexItem
        component="span"
        grow={false}
        // In the middle of the first line, where the words take several.
        css={{ blockSize: '1lh', justifyContent: 'center' }}
      >
        <EuiIcon type={icon} color={color} aria-hidden />
      </EuiFlexItem>
      <EuiFlexItem component="span" grow={false}>
        {children}
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
