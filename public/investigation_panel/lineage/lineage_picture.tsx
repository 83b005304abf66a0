import { EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { InvestigationResponse } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import { EventPager } from './event_pager';
import { lineage as lineageOf } from './lineage';
import { lineageNodes } from './lineage_nodes';
import { LineageTree } from './lineage_tree';
import { OpenedPanel } from './opened_panel';
import { PictureProvider, type PictureState } from './picture_context';
import { processTitle } from './process_title';
import { useLineageLayout } from './use_lineage_layout';
import { useOpened } from './use_opened';

/**
 * Where the process that asked DNS came from and what it did: parents, lookups, connections, children and related alerts,
 * each a button that opens its events below the picture. It is made of lists and buttons, so that it is its own text.
 */
export function LineagePicture({ response }: { readonly response: InvestigationResponse }) {
  const layout = useLineageLayout();
  const { openId, toggle, close } = useOpened();
  const detailsId = useGeneratedHtmlId({ prefix: 'lineageDetails' });
  const lineage = useMemo(() => lineageOf(response), [response]);
  const opened = lineageNodes(lineage).find(({ id }) => id === openId);
  const picture: PictureState = {
    anchor: isoInstant(response.anchor),
    openId: opened?.id,
    detailsId,
    onToggle: toggle,
  };
  const { evidenceLeftOut } = response.triage;
  return (
    <PictureProvider value={picture}>
      <section
        aria-label={i18n.translate('publicIpDiscovery.lineage.label', {
          defaultMessage: 'Process lineage',
        })}
        css={layout.picture}
        data-test-subj="lineagePicture"
      >
        <LineageTree lineage={lineage} />
        {evidenceLeftOut > 0 && (
          <EuiText size="xs" color="subdued" data-test-subj="lineageLeftOut">
            {i18n.translate('publicIpDiscovery.lineage.leftOut', {
              defaultMessage:
                '{count, plural, one {# more event was} other {# more events were}} looked at and are not in this picture. The buttons of the guide show them.',
              values: { count: evidenceLeftOut },
            })}
          </EuiText>
        )}
        {opened !== undefined && (
          <OpenedPanel
            key={opened.id}
            id={detailsId}
            title={processTitle({ name: opened.name, pid: undefined })}
            onClose={close}
          >
            <EventPager events={opened.events} />
          </OpenedPanel>
        )}
      </section>
    </PictureProvider>
  );
}
