import { i18n } from '@kbn/i18n';
import type { HistoryNote } from '../../common/history';
import { absoluteTime } from '../app/components/format_time';

/** Whether a note says that matches may be missing. */
export function isGap({ kind }: HistoryNote): boolean {
  switch (kind) {
    case 'event_limit':
    case 'request_limit':
    case 'full_millisecond':
    case 'incomplete':
      return true;
    case 'unmapped_fields':
    case 'process_starts':
      return false;
  }
}

/**
 * What a note means, and what to do.
 *
 * @param canChooseTime whether the person may choose the time that is looked at
 */
export function noteText(note: HistoryNote, canChooseTime: boolean): string {
  switch (note.kind) {
    case 'event_limit':
      return i18n.translate('publicIpDiscovery.history.eventLimit', {
        defaultMessage:
          'There are more than {limit, number} matches, so older time was not searched.{canChooseTime, select, true { Choose a shorter time to see the rest.} other {}}',
        values: { limit: note.limit, canChooseTime: String(canChooseTime) },
      });
    case 'request_limit':
      return i18n.translate('publicIpDiscovery.history.requestLimit', {
        defaultMessage:
          'It takes more than {limit, number} requests, so older time was not searched.{canChooseTime, select, true { Choose a shorter time to see the rest.} other {}}',
        values: { limit: note.limit, canChooseTime: String(canChooseTime) },
      });
    case 'full_millisecond':
      return i18n.translate('publicIpDiscovery.history.fullMillisecond', {
        defaultMessage:
          'The millisecond {time} has more matches than one answer holds. Some of them are missing.',
        values: { time: absoluteTime(note.at, i18n.getLocale()) },
      });
    case 'incomplete':
      return i18n.translate('publicIpDiscovery.history.incomplete', {
        defaultMessage: 'A part of the time was not searched completely: {reason}',
        values: { reason: note.reason },
      });
    case 'unmapped_fields':
      return i18n.translate('publicIpDiscovery.history.unmappedFields', {
        defaultMessage:
          'No index that was searched has {fields}. Conditions about them match nothing there.',
        values: { fields: note.fields.join(', ') },
      });
    case 'process_starts':
      return i18n.translate('publicIpDiscovery.history.processStarts', {
        defaultMessage:
          'Starts of processes may be missing, so exceptions that need them may hide more than is shown: {reason}',
        values: { reason: note.reason },
      });
  }
}
