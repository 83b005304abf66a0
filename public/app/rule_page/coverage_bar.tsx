import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiText,
  EuiTitle,
  EuiToolTip,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { CoverageSpan } from '../../../common/api';
import { EventTime } from '../components/event_time';
import {
  coverageSegments,
  coverageTotals,
  type CoverageKind,
  type CoverageSegment,
} from './coverage_segments';
import { coverageLabel, coverageSentence } from './coverage_text';
import { durationText } from '../components/duration_text';
import { useCoverageLook } from './use_coverage_look';

export interface CoverageBarProps {
  readonly coverage: readonly CoverageSpan[];
  readonly isEnabled: boolean;
}

/** What of the last 24 hours has been searched: a bar of stretches in time, each with its times, and a legend. */
export function CoverageBar({ coverage, isEnabled }: CoverageBarProps) {
  const { euiTheme } = useEuiTheme();
  const segments = coverageSegments(coverage, isEnabled);
  const first = segments[0];
  const last = segments[segments.length - 1];
  if (first === undefined || last === undefined) return null;
  return (
    <div data-test-subj="coverage">
      <EuiTitle size="xxs">
        <h2>
          {i18n.translate('publicIpDiscovery.coverage.title', {
            defaultMessage: 'What of the last 24 hours is searched',
          })}
        </h2>
      </EuiTitle>
      <ol
        css={{
          display: 'flex',
          gap: euiTheme.border.width.thick,
          marginBlock: euiTheme.size.s,
        }}
        data-test-subj="coverageBar"
      >
        {segments.map((segment) => (
          <Stretch key={`${segment.from} ${segment.kind}`} segment={segment} />
        ))}
      </ol>
      <EuiText size="xs" color="subdued">
        <EuiFlexGroup justifyContent="spaceBetween" gutterSize="s" responsive={false}>
          <EuiFlexItem grow={false}>
            <EventTime iso={first.from} />
          </EuiFlexItem>
          <EuiFlexItem grow={false} css={{ textAlign: 'end' }}>
            <EventTime iso={last.to} />
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiText>
      <Legend segments={segments} />
    </div>
  );
}

function Stretch({ segment }: { readonly segment: CoverageSegment }) {
  const { euiTheme } = useEuiTheme();
  const look = useCoverageLook()(segment.kind);
  const sentence = coverageSentence(segment);
  return (
    <li
      css={{
        flexGrow: segment.share,
        flexBasis: 0,
        // The shortest stretch is still seen and hit.
        minInlineSize: euiTheme.size.s,
      }}
    >
      <EuiToolTip content={sentence} display="block" disableScreenReaderOutput>
        <span
          role="img"
          aria-label={sentence}
          tabIndex={0}
          css={{
            ...look,
            display: 'block',
            blockSize: euiTheme.size.l,
          }}
          data-test-subj={`coverage-${segment.kind}`}
        />
      </EuiToolTip>
    </li>
  );
}

function Legend({ segments }: { readonly segments: readonly CoverageSegment[] }) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiText size="s">
      <ul
        css={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: `${euiTheme.size.xs} ${euiTheme.size.l}`,
          // The list style of EuiText is meant for prose.
          '&&': { listStyle: 'none', margin: 0, marginBlockStart: euiTheme.size.s },
        }}
        data-test-subj="coverageLegend"
      >
        {coverageTotals(segments).map(({ kind, milliseconds }) => (
          <li key={kind} css={{ display: 'flex', gap: euiTheme.size.s, alignItems: 'center' }}>
            <Swatch kind={kind} />
            {coverageLabel(kind)}: {durationText(milliseconds)}
          </li>
        ))}
      </ul>
    </EuiText>
  );
}

function Swatch({ kind }: { readonly kind: CoverageKind }) {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      aria-hidden
      css={{
        ...useCoverageLook()(kind),
        flexShrink: 0,
        inlineSize: euiTheme.size.base,
        blockSize: euiTheme.size.base,
      }}
    />
  );
}
