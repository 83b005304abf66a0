import { EuiBasicTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { PlainValues } from '../investigation_panel';
import { parameterText } from '../rule_type/parameter_text';
import type { ParameterChange } from './tuning_draft';

/** Each changed parameter, as it is saved and as it would be. */
export function ChangesTable({ changes }: { readonly changes: readonly ParameterChange[] }) {
  return (
    <EuiBasicTable
      items={[...changes]}
      itemId="name"
      columns={columns()}
      rowProps={({ name }) => ({ 'data-test-subj': `changed-${name}` })}
      tableCaption={i18n.translate('publicIpDiscovery.tuning.changesCaption', {
        defaultMessage: 'Changed parameters',
      })}
      compressed
    />
  );
}

function columns(): EuiBasicTableColumn<ParameterChange>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.tuning.parameter', { defaultMessage: 'Parameter' }),
      render: ({ name }: ParameterChange) => parameterText(name).label,
    },
    {
      name: i18n.translate('publicIpDiscovery.tuning.saved', { defaultMessage: 'Saved' }),
      render: ({ saved }: ParameterChange) => <Values texts={saved} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.tuning.changed', { defaultMessage: 'Changed to' }),
      render: ({ draft }: ParameterChange) => <Values texts={draft} />,
    },
  ];
}

function Values({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div>
      {texts.length === 0 ? (
        i18n.translate('publicIpDiscovery.tuning.none', { defaultMessage: 'none' })
      ) : (
        <PlainValues texts={texts} />
      )}
    </div>
  );
}
