import { EuiCallOut, EuiText, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly title: string;
  readonly tone: 'info' | 'warning' | 'danger';
  /** Of the page as a whole it takes more space than of a part. */
  readonly size?: 's' | 'm';
  /** Where the tone's own icon says too little. */
  readonly iconType?: string;
  /** Whether it comes up while the page is used, rather than with it: then it is read out. */
  readonly isSudden?: boolean;
  /** Paragraphs or lists. */
  readonly children?: ReactNode;
  /** Buttons that help. */
  readonly actions?: ReactNode;
  readonly 'data-test-subj': string;
}

const tones = {
  info: { color: 'primary', iconType: 'info' },
  warning: { color: 'warning', iconType: 'warning' },
  danger: { color: 'danger', iconType: 'warning' },
} as const;

/** Something to know of what is shown, in the frame that all of the app's notices have. */
export function Notice(notice: NoticeProps) {
  const { title, tone, size = 's', isSudden = false, children, actions } = notice;
  const { euiTheme } = useEuiTheme();
  const hasActions = actions !== undefined;
  return (
    <EuiCallOut
      {...tones[tone]}
      {...(notice.iconType !== undefined && { iconType: notice.iconType })}
      // EUI announces a copy of all that is within, which would put every button into the page twice.
      announceOnMount={isSudden && !hasActions}
      {...(isSudden && hasActions && { role: 'alert' })}
      size={size}
      title={title}
      data-test-subj={notice['data-test-subj']}
    >
      {children !== undefined && (
        <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
          {children}
        </EuiText>
      )}
      {hasActions && (
        <div
          css={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: euiTheme.size.s,
            ...(children !== undefined && { marginBlockStart: euiTheme.size.s }),
          }}
        >
          {actions}
        </div>
      )}
    </EuiCallOut>
  );
}
