import { EuiText, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface UnknownBoxProps {
  readonly title: string;
  /** Why it is not known. */
  readonly children: ReactNode;
  readonly 'data-test-subj': string;
}

/** In the place of a process that is not known: there is nothing to open, hence no button. */
export function UnknownBox({ title, children, ...rest }: UnknownBoxProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      {...rest}
      css={{
        padding: `${euiTheme.size.xs} ${euiTheme.size.s}`,
        border: `${euiTheme.border.width.thin} dashed ${euiTheme.colors.borderBasePlain}`,
        borderRadius: euiTheme.size.xs,
      }}
    >
      <EuiText size="s">
        <strong>{title}</strong>
      </EuiText>
      {children}
    </div>
  );
}
