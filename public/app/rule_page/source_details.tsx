import { EuiLink, EuiSpacer, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import type { Capability } from '../../../common/sources';
import { capabilityWord, conditionLabel, pivotLabel } from './capability_text';
import { IconWithWord } from './icon_with_word';
import { Sentence } from '../components/sentence';
import { verdictOf, type PivotRow, type SourceRow } from './source_rows';
import { verdictIcon } from './verdict_icon';

/** What the rule and its guide can do with a source and why, and how to get more from it. */
export function SourceDetails({ source }: { readonly source: SourceRow }) {
  const { euiTheme } = useEuiTheme();
  const { conditions, pivots, setup } = source;
  return (
    <div
      css={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${euiTheme.base * 18}px), 1fr))`,
        gap: euiTheme.size.xl,
        inlineSize: '100%',
        paddingBlock: euiTheme.size.m,
      }}
      data-test-subj={`sourceDetails-${source.id}`}
    >
      <Column
        title={i18n.translate('publicIpDiscovery.sourceDetails.conditions', {
          defaultMessage: 'Parts of the rule that can match',
        })}
      >
        {conditions.map(({ id, capability }) => (
          <CapabilityItem key={id} label={conditionLabel(id)} capability={capability} />
        ))}
      </Column>
      <Column
        title={i18n.translate('publicIpDiscovery.sourceDetails.pivots', {
          defaultMessage: 'Buttons of the guide that work as written',
        })}
      >
        {pivots.map((pivot) => (
          <CapabilityItem
            key={pivot.id}
            label={pivotLabel(pivot.id)}
            capability={pivot.capability}
            addition={<Replacement pivot={pivot} />}
          />
        ))}
      </Column>
      <Column
        title={i18n.translate('publicIpDiscovery.sourceDetails.setup', {
          defaultMessage: 'What it needs',
        })}
      >
        {setup.needs.map((need) => (
          <li key={need}>
            <Sentence text={need} />
          </li>
        ))}
        {setup.instructions !== undefined && (
          <li>
            <EuiLink href={setup.instructions} target="_blank" external>
              {i18n.translate('publicIpDiscovery.sourceDetails.instructions', {
                defaultMessage: "Elastic's instructions",
              })}
            </EuiLink>
          </li>
        )}
      </Column>
    </div>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  return (
    <div>
      <EuiTitle size="xxs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiText size="s">
        <ul css={{ '&&': { listStyle: 'none', margin: 0, display: 'grid', gap: euiTheme.size.m } }}>
          {children}
        </ul>
      </EuiText>
    </div>
  );
}

function CapabilityItem({
  label,
  capability: { kind, sentence },
  addition,
}: {
  readonly label: string;
  readonly capability: Capability;
  readonly addition?: ReactNode;
}) {
  const { icon, color } = verdictIcon(verdictOf(kind));
  return (
    <li>
      <IconWithWord icon={icon} color={color}>
        <strong>
          {label}: {capabilityWord(kind)}
        </strong>
      </IconWithWord>
      <EuiText size="xs" color="subdued">
        <Sentence text={sentence} /> {addition}
      </EuiText>
    </li>
  );
}

/** Where the guide's key does not work on each event, the panel asks by another. */
function Replacement({ pivot }: { readonly pivot: PivotRow }) {
  const { capability, replacements } = pivot;
  if (capability.kind === 'yes') return null;
  if (replacements.length === 0) {
    return (
      <>
        {i18n.translate('publicIpDiscovery.sourceDetails.noReplacement', {
          defaultMessage: 'Nothing replaces it.',
        })}
      </>
    );
  }
  return (
    <>
      {i18n.translate('publicIpDiscovery.sourceDetails.replacement', {
        defaultMessage: 'Else it is asked by {keys}.',
        values: {
          keys: new Intl.ListFormat(i18n.getLocale(), { type: 'disjunction' }).format(replacements),
        },
      })}
    </>
  );
}
