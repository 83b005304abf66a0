import { EuiCode, EuiDescriptionList, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { firstText, type EventDocument } from '../../../common/event';
import { PlainValues } from '../../investigation_panel';
import { alertFacts, type FactGroup, type FactGroupId } from './alert_facts';
import { dnsOutcomeWords } from './dns_outcome_words';

export interface AlertFactsSectionProps {
  readonly alert: EventDocument;
  /** The groups that are shown. */
  readonly groups: readonly FactGroupId[];
}

/** What the alert tells of the process, the lookup, the host or the user. */
export function AlertFactsSection({ alert, groups }: AlertFactsSectionProps) {
  const { euiTheme } = useEuiTheme();
  const outcome = firstText(alert, 'kibana.alert.public_ip_discovery.dns_outcome');
  return (
    <div
      css={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: euiTheme.size.m,
      }}
    >
      {alertFacts(alert)
        .filter(({ id }) => groups.includes(id))
        .map((group) => (
          <Group
            key={group.id}
            group={group}
            {...(group.id === 'dns' &&
              outcome !== undefined && { words: dnsOutcomeWords(outcome) })}
          />
        ))}
    </div>
  );
}

function Group({
  group: { id, facts, missing },
  words,
}: {
  readonly group: FactGroup;
  readonly words?: string;
}) {
  return (
    <section data-test-subj={`alertFacts-${id}`}>
      <EuiTitle size="xs">
        <h2>{groupTitle(id)}</h2>
      </EuiTitle>
      {words !== undefined && (
        <EuiText size="s">
          <p data-test-subj="dnsOutcome">{words}</p>
        </EuiText>
      )}
      <EuiDescriptionList
        type="column"
        compressed
        columnWidths={['fit-content(14em)', 'minmax(0, 1fr)']}
        rowGutterSize="s"
        css={{ marginBlockStart: '0.25em', overflowWrap: 'anywhere' }}
        listItems={facts.map(({ field, texts }) => ({
          title: <span title={field}>{shortName(id, field)}</span>,
          description: <PlainValues texts={texts} />,
        }))}
      />
      {missing.length > 0 && (
        <EuiText size="xs" color="subdued" css={{ marginBlockStart: '0.5em' }}>
          <p data-test-subj="missingFacts">
            {i18n.translate('publicIpDiscovery.alertFacts.missing', {
              defaultMessage: 'Not in this alert, hence unresolved:',
            })}{' '}
            {missing.map((field) => (
              <span key={field}>
                <EuiCode>{field}</EuiCode>{' '}
              </span>
            ))}
          </p>
        </EuiText>
      )}
    </section>
  );
}

/** Without what the heading says already. */
function shortName(group: FactGroupId, field: string): string {
  return field.startsWith(`${group}.`) ? field.slice(group.length + 1) : field;
}

function groupTitle(id: FactGroupId): string {
  switch (id) {
    case 'process':
      return i18n.translate('publicIpDiscovery.alertFacts.process', { defaultMessage: 'Process' });
    case 'dns':
      return i18n.translate('publicIpDiscovery.alertFacts.dns', { defaultMessage: 'DNS lookup' });
    case 'host':
      return i18n.translate('publicIpDiscovery.alertFacts.host', { defaultMessage: 'Host' });
    case 'user':
      return i18n.translate('publicIpDiscovery.alertFacts.user', { defaultMessage: 'User' });
  }
}
