import { EuiDescriptionList, useEuiTheme } from '@elastic/eui';
import { useMemo } from 'react';
import type { EventDocument } from '../../../common/event';
import { documentFields } from './document_fields';
import { PlainValues } from './plain_value';

/** All fields of a document and their values, as plain text. */
export function DocumentFieldsList({ document }: { readonly document: EventDocument }) {
  const { euiTheme } = useEuiTheme();
  const fields = useMemo(() => documentFields(document), [document]);
  return (
    <EuiDescriptionList
      type="column"
      compressed
      columnWidths={[1, 3]}
      rowGutterSize="s"
      css={{
        inlineSize: '100%',
        padding: euiTheme.size.s,
        // EUI's text, which the guide is, sets lists of definitions apart.
        '&& dt, && dd': { margin: 0 },
      }}
      listItems={fields.map(({ name, texts }) => ({
        title: name,
        description: <PlainValues texts={texts} />,
      }))}
      data-test-subj="documentFields"
    />
  );
}
