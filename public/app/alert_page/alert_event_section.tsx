import { EuiBasicTable, EuiCode, EuiFieldSearch, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import type { EventDocument } from '../../../common/event';
import {
  documentFields,
  PlainValues,
  visibleText,
  type DocumentField,
} from '../../investigation_panel';
import { matchingFields } from './matching_fields';

/** All fields of the alert, searchable by name and value. */
export function AlertEventSection({ alert }: { readonly alert: EventDocument }) {
  const [text, setText] = useState('');
  const fields = useMemo(() => documentFields(alert), [alert]);
  const shown = useMemo(() => matchingFields(fields, text), [fields, text]);
  const searchLabel = i18n.translate('publicIpDiscovery.alertEvent.search', {
    defaultMessage: 'Search fields and values',
  });
  return (
    <>
      <EuiFieldSearch
        value={text}
        onChange={({ target }) => setText(target.value)}
        placeholder={searchLabel}
        aria-label={searchLabel}
        fullWidth
        data-test-subj="alertFieldSearch"
      />
      <EuiSpacer size="s" />
      <EuiBasicTable<DocumentField>
        compressed
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('publicIpDiscovery.alertEvent.caption', {
          defaultMessage: 'Fields of the alert',
        })}
        items={[...shown]}
        itemId="name"
        noItemsMessage={i18n.translate('publicIpDiscovery.alertEvent.nothing', {
          defaultMessage: 'No field or value holds this text.',
        })}
        columns={[
          {
            field: 'name',
            name: i18n.translate('publicIpDiscovery.alertEvent.field', {
              defaultMessage: 'Field',
            }),
            width: '35%',
            textOnly: false,
            render: (name: string) => (
              <EuiCode transparentBackground css={{ overflowWrap: 'anywhere' }}>
                {visibleText(name)}
              </EuiCode>
            ),
          },
          {
            field: 'texts',
            name: i18n.translate('publicIpDiscovery.alertEvent.value', {
              defaultMessage: 'Value',
            }),
            textOnly: false,
            render: (texts: readonly string[]) => (
              <div css={{ minInlineSize: 0 }}>
                <PlainValues texts={texts} limit={300} />
              </div>
            ),
          },
        ]}
        data-test-subj="alertFields"
      />
    </>
  );
}
