import { i18n } from '@kbn/i18n';
import type { HistoryNote } from '../../common/history';
import { Notice } from '../app/components/notice';
import { visibleText } from '../investigation_panel';
import { isGap, noteText } from './note_text';

/** Sentences that one callout shows; the rest is counted. */
const MAX_SHOWN_NOTES = 5;

export interface HistoryNotesProps {
  readonly notes: readonly HistoryNote[];
  /** Whether the person may choose the time that is looked at. */
  readonly canChooseTime: boolean;
}

/** What a look at the past does not cover, and below it what else to know of its result. */
export function HistoryNotes({ notes, canChooseTime }: HistoryNotesProps) {
  const gaps = notes.filter(isGap);
  const others = notes.filter((note) => !isGap(note));
  return (
    <>
      {gaps.length > 0 && (
        <Notice
          tone="warning"
          isSudden
          title={i18n.translate('publicIpDiscovery.history.gaps', {
            defaultMessage: 'Not everything was searched',
          })}
          data-test-subj="historyGaps"
        >
          <NoteList notes={gaps} canChooseTime={canChooseTime} />
        </Notice>
      )}
      {others.length > 0 && (
        <Notice
          tone="info"
          isSudden
          title={i18n.translate('publicIpDiscovery.history.notes', {
            defaultMessage: 'To know of the result',
          })}
          data-test-subj="historyNotes"
        >
          <NoteList notes={others} canChooseTime={canChooseTime} />
        </Notice>
      )}
    </>
  );
}

function NoteList({ notes, canChooseTime }: HistoryNotesProps) {
  const more = notes.length - MAX_SHOWN_NOTES;
  return (
    <ul>
      {notes.slice(0, MAX_SHOWN_NOTES).map((note) => (
        <li key={JSON.stringify(note)}>{visibleText(noteText(note, canChooseTime))}</li>
      ))}
      {more > 0 && (
        <li>
          {i18n.translate('publicIpDiscovery.history.moreNotes', {
            defaultMessage: 'and {count, number} more of the same kind',
            values: { count: more },
          })}
        </li>
      )}
    </ul>
  );
}
