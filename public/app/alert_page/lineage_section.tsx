import { EuiAccordion, EuiPanel, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { InvestigationResponse } from '../../../common/api';
import { LineagePicture } from '../../investigation_panel';
import type { AlertDetailsLayout } from './alert_details_layout';

export interface LineageSectionProps {
  readonly response: InvestigationResponse;
  readonly layout: AlertDetailsLayout;
}

/** The picture of the process, which takes the width of the page; a flyout has it folded. */
export function LineageSection({ response, layout }: LineageSectionProps) {
  return layout === 'page' ? (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m">
      <LineagePicture response={response} />
    </EuiPanel>
  ) : (
    <FoldedPicture response={response} />
  );
}

function FoldedPicture({ response }: { readonly response: InvestigationResponse }) {
  const id = useGeneratedHtmlId({ prefix: 'lineage' });
  const [isOpen, setOpen] = useState(false);
  return (
    <EuiAccordion
      id={id}
      buttonContent={i18n.translate('publicIpDiscovery.lineageSection.title', {
        defaultMessage: 'Where the process came from and what it did',
      })}
      onToggle={setOpen}
      paddingSize="s"
      data-test-subj="lineageFold"
    >
      {isOpen && <LineagePicture response={response} />}
    </EuiAccordion>
  );
}
