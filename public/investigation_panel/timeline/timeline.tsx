import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiSwitch, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import type { InvestigationResponse } from '../../../common/api';
import { EntriesTable } from './entries_table';
import { timelineAnchor } from './timeline_anchor';
import { timelineEntries } from './timeline_entries';
import { TimelineView } from './timeline_view';
import { UnseenEntries } from './unseen_entries';
import { isSeen } from './is_seen';
import { tightestZoom, zoomRange, type Zoom } from './zoom';
import { ZoomButtons } from './zoom_buttons';

/** What happened around the event investigated: lanes over an axis of time, or the same as a table. */
export function Timeline({ response }: { readonly response: InvestigationResponse }) {
  const entries = useMemo(() => timelineEntries(response), [response]);
  const anchor = timelineAnchor(entries, response);
  const [chosen, setChosen] = useState<Zoom>();
  const [isTable, setTable] = useState(false);
  if (anchor === undefined || entries.length === 0) return <NothingToShow />;
  const zoom = chosen ?? tightestZoom(entries, anchor);
  const range = zoomRange(zoom, entries, anchor);
  return (
    <section
      aria-label={i18n.translate('publicIpDiscovery.timeline.label', {
        defaultMessage: 'Timeline',
      })}
      data-test-subj="timeline"
    >
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false}>
          <ZoomButtons zoom={zoom} onZoom={setChosen} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiSwitch
            compressed
            label={i18n.translate('publicIpDiscovery.timeline.asTable', {
              defaultMessage: 'As a table',
            })}
            checked={isTable}
            onChange={({ target }) => setTable(target.checked)}
            data-test-subj="timelineAsTable"
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      {isTable ? (
        <EntriesTable
          entries={entries.filter((entry) => isSeen(entry, range))}
          caption={i18n.translate('publicIpDiscovery.timelineTable.caption', {
            defaultMessage: 'Events in this view, in the order of time',
          })}
        />
      ) : (
        <TimelineView response={response} entries={entries} range={range} anchor={anchor} />
      )}
      <UnseenEntries
        entries={entries}
        range={range}
        leftOut={response.triage.evidenceLeftOut}
        onShowAll={() => setChosen('whole')}
      />
    </section>
  );
}

function NothingToShow() {
  return (
    <EuiText size="s" color="subdued" data-test-subj="timelineEmpty">
      <p>
        {i18n.translate('publicIpDiscovery.timeline.empty', {
          defaultMessage:
            'No events to show. The buttons of the guide say what was searched for and what could not be.',
        })}
      </p>
    </EuiText>
  );
}
