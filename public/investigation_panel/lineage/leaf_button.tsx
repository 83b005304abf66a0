import { EuiText, EuiTextColor, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import { ClippedValue } from './clipped_value';
import { NodeButton } from './node_button';
import { textWidth } from './text_width';

export interface LeafButtonProps {
  /** Within the picture. */
  readonly id: string;
  readonly name: string;
  /** What more there is to say of it. */
  readonly remark?: string | undefined;
  /** What stands out of it. */
  readonly badge?: ReactNode;
  readonly time: ReactNode;
  readonly 'data-test-subj': string;
}

/** Something that hangs on the process, on one line where there is room and on several where there is not. */
export function LeafButton({ id, name, remark, badge, time, ...rest }: LeafButtonProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <NodeButton id={id} {...rest}>
      <EuiText
        size="xs"
        component="span"
        css={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: `0 ${euiTheme.size.s}`,
          minInlineSize: 0,
        }}
      >
        <span css={{ minInlineSize: 0, maxInlineSize: '100%' }}>
          <ClippedValue text={name} isStrong />
        </span>
        {remark !== undefined && (
          <EuiTextColor
            color="subdued"
            css={{ flex: `1 1 ${remarkWidth(remark)}`, minInlineSize: 0 }}
          >
            <ClippedValue text={remark} />
          </EuiTextColor>
        )}
        {badge}
        <EuiTextColor color="subdued" css={{ marginInlineStart: 'auto' }}>
          {time}
        </EuiTextColor>
      </EuiText>
    </NodeButton>
  );
}

/** Short words go to the next line rather than lose their end; long ones are cut to what is left of this one. */
function remarkWidth(remark: string): string {
  return `${Math.min(textWidth(remark), LONGEST_SHORT_REMARK)}px`;
}

/** In pixels. */
const LONGEST_SHORT_REMARK = 140;
