import {
  EuiBasicTable,
  EuiFlexGroup,
  EuiFlexItem,
  EuiText,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { MatchSummary, NamedCount, TopNames } from '../../common/history';
import { numberText } from '../app/components/number_text';
import { PlainValue } from '../investigation_panel';

/** The hosts, processes and domains that have most of the matches, beside each other where there is room. */
export function TopNamesTables({
  summary,
}: {
  readonly summary: Pick<MatchSummary, 'hosts' | 'processes' | 'domains'>;
}) {
  return (
    <EuiFlexGroup gutterSize="l" wrap data-test-subj="topNames">
      <EuiFlexItem css={{ minInlineSize: '14em' }}>
        <TopNamesTable
          top={summary.hosts}
          label={i18n.translate('publicIpDiscovery.preview.hosts', { defaultMessage: 'Hosts' })}
        />
      </EuiFlexItem>
      <EuiFlexItem css={{ minInlineSize: '14em' }}>
        <TopNamesTable
          top={summary.processes}
          label={i18n.translate('publicIpDiscovery.preview.processes', {
            defaultMessage: 'Processes',
          })}
        />
      </EuiFlexItem>
      <EuiFlexItem css={{ minInlineSize: '14em' }}>
        <TopNamesTable
          top={summary.domains}
          label={i18n.translate('publicIpDiscovery.preview.domains', { defaultMessage: 'Domains' })}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function TopNamesTable({ top, label }: { readonly top: TopNames; readonly label: string }) {
  return (
    <>
      <EuiBasicTable
        items={[...top.names]}
        columns={columns(label)}
        tableCaption={label}
        compressed
        responsiveBreakpoint={false}
      />
      {top.more > 0 && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('publicIpDiscovery.preview.moreNames', {
            defaultMessage: 'and {count, number} more',
            values: { count: top.more },
          })}
        </EuiText>
      )}
    </>
  );
}

function columns(label: string): EuiBasicTableColumn<NamedCount>[] {
  return [
    {
      name: label,
      render: ({ name }: NamedCount) => <PlainValue text={name ?? notSaid()} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.matchCount', { defaultMessage: 'Matches' }),
      render: ({ count }: NamedCount) => numberText(count),
      align: 'right',
      width: '7em',
    },
  ];
}

const notSaid = () =>
  i18n.translate('publicIpDiscovery.preview.notSaid', { defaultMessage: '– (not in the event)' });
