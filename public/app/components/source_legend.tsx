import { EuiFlexGroup, EuiFlexItem, EuiText, useEuiTheme } from '@elastic/eui';
import { numberText } from './number_text';
import type { SourceCount } from './source_count';
import { sourceLabel } from './source_label';
import { useSourceColor } from './use_source_color';

/** What the colours of stacked bars mean, and how much there is of each. */
export function SourceLegend({ counts }: { readonly counts: readonly SourceCount[] }) {
  return (
    <EuiFlexGroup gutterSize="m" responsive={false} wrap css={{ rowGap: 0 }}>
      {counts.map((each) => (
        <EuiFlexItem grow={false} key={each.source}>
          <LegendEntry {...each} />
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}

function LegendEntry({ source, count }: SourceCount) {
  const { euiTheme } = useEuiTheme();
  const colorOf = useSourceColor();
  return (
    <EuiText size="xs" color={count === 0 ? 'subdued' : 'default'}>
      <span
        aria-hidden
        css={{
          display: 'inline-block',
          inlineSize: euiTheme.size.s,
          blockSize: euiTheme.size.s,
          marginInlineEnd: euiTheme.size.xs,
          backgroundColor: colorOf(source),
        }}
      />
      {sourceLabel(source)} {numberText(count)}
    </EuiText>
  );
}
