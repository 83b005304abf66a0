import {
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiTitle,
  EuiToolTip,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useRef, type ReactNode } from 'react';
import { ClippedValue } from './clipped_value';

export interface OpenedPanelProps {
  readonly id: string;
  /** What was opened, as its button calls it. */
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Stands below a picture, with what was opened in it. Another thing is to be another component, by its `key`. */
export function OpenedPanel({ id, title, children, onClose }: OpenedPanelProps) {
  const { euiTheme } = useEuiTheme();
  const top = useRef<HTMLDivElement>(null);
  // The picture may be higher than the window, and what was pressed stay where it is while nothing is seen to happen.
  useEffect(() => {
    // In braces: browsers begin to answer with a promise, which React would take for a clean-up.
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const close = i18n.translate('publicIpDiscovery.openedPanel.close', {
    defaultMessage: 'Close the details',
  });
  return (
    <EuiPanel
      id={id}
      role="region"
      aria-label={i18n.translate('publicIpDiscovery.openedPanel.label', {
        defaultMessage: 'Details of what was opened',
      })}
      color="subdued"
      hasShadow={false}
      paddingSize="s"
      css={{ marginBlockStart: euiTheme.size.m }}
      data-test-subj="openedPanel"
    >
      <div
        ref={top}
        // So that not the title alone is seen.
        css={{ scrollMarginBlockEnd: `calc(${euiTheme.size.xxxxl} * 3)` }}
      >
        <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
          <EuiFlexItem css={{ minInlineSize: 0 }}>
            <EuiTitle size="xxs">
              <h4>
                <ClippedValue text={title} />
              </h4>
            </EuiTitle>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiToolTip content={close} disableScreenReaderOutput>
              <EuiButtonIcon
                iconType="cross"
                color="text"
                onClick={onClose}
                aria-label={close}
                data-test-subj="closeOpenedPanel"
              />
            </EuiToolTip>
          </EuiFlexItem>
        </EuiFlexGroup>
      </div>
      {children}
    </EuiPanel>
  );
}
