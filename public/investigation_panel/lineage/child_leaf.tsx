import { i18n } from '@kbn/i18n';
import type { ChildProcess } from './child_processes';
import { clockTime } from './clock_time';
import { LeafButton } from './leaf_button';
import { lineageNodeId } from './lineage_nodes';
import { usePicture } from './picture_context';
import { processTitle } from './process_title';

/** A process that the process has started, with its command line and its times. */
export function ChildLeaf({ child }: { readonly child: ChildProcess }) {
  const { anchor } = usePicture();
  const timeText = (instant: number) => clockTime(instant, anchor, i18n.getLocale());
  return (
    <LeafButton
      id={lineageNodeId('child', child.key)}
      name={processTitle(child)}
      remark={child.commandLine}
      time={<span css={{ whiteSpace: 'nowrap' }}>{runWords(child, timeText)}</span>}
      data-test-subj="lineageChild"
    />
  );
}

function runWords(
  { startedAt, endedAt }: ChildProcess,
  timeText: (instant: number) => string
): string {
  if (startedAt !== undefined && endedAt !== undefined) {
    return i18n.translate('publicIpDiscovery.lineage.childRan', {
      defaultMessage: '{start} to {end}',
      values: { start: timeText(startedAt), end: timeText(endedAt) },
    });
  }
  if (startedAt !== undefined) return timeText(startedAt);
  return endedAt === undefined
    ? i18n.translate('publicIpDiscovery.lineage.childTimesNotRecorded', {
        defaultMessage: 'start not recorded',
      })
    : i18n.translate('publicIpDiscovery.lineage.childEnded', {
        defaultMessage: 'start not recorded, ended {time}',
        values: { time: timeText(endedAt) },
      });
}
