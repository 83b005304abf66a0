import { EuiButtonEmpty, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import {
  exceptionHints,
  loosened,
  loosenings,
  MAX_ENTRIES,
  type ExceptionEntry,
  type GuardRailFault,
} from '../../common/exceptions';
import type { ExceptionEffect, HistoryEvent } from '../../common/history';
import { AddField } from './add_field';
import { addedEffects, type AddedEffect } from './added_effects';
import { EntryRow, type LooseningChoice } from './entry_row';
import { entryOrigin, looseningFacts, sourcesOf, type ExceptionSubject } from './exception_subject';
import { concernedEntry } from './loosening_words';
import { MissingParts } from './missing_parts';

export interface EntriesFieldsProps {
  readonly entries: readonly ExceptionEntry[];
  /** Whether they are of an exception that is not saved yet. */
  readonly isNew: boolean;
  /** What can be gone back to: the narrowest ones of a new exception, those that are saved otherwise. */
  readonly initial: readonly ExceptionEntry[];
  readonly subject: ExceptionSubject | undefined;
  readonly faults: readonly GuardRailFault[];
  /** The conditions that the effect is of: those, or while someone types the ones before. */
  readonly judged: readonly ExceptionEntry[];
  /** Undefined as long as nothing of the past is known. */
  readonly effect: ExceptionEffect | undefined;
  /** What has been found of the past. */
  readonly events: readonly HistoryEvent[];
  /** Whether something stands in the box for another field that is no condition, and would be lost. */
  readonly isUnfinished: boolean;
  readonly onUnfinished: (isUnfinished: boolean) => void;
  readonly onChange: (entries: readonly ExceptionEntry[]) => void;
}

/** The conditions: each can be changed, loosened or removed, and the parts that are missing can be added. */
export function EntriesFields(props: EntriesFieldsProps) {
  const { entries, isNew, initial, subject, faults, onChange } = props;
  const rows = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<{ readonly entry: number }>();
  useEffect(() => {
    if (pressed !== undefined) focusValue(rows.current, pressed.entry);
  }, [pressed]);
  const choices = useChoices(props);
  const hints = exceptionHints({ entries }, sourcesOf(subject));
  const add = (entry: ExceptionEntry) => onChange([...entries, entry]);
  return (
    <>
      <MissingParts entries={entries} subject={subject} onAdd={add} />
      <div ref={rows} tabIndex={-1}>
        {entries.map((entry, at) => (
          <EntryRow
            key={keyOf(entries, at)}
            entry={entry}
            {...(subject !== undefined && { origin: entryOrigin(entry, subject) ?? 'neither' })}
            faults={faults.filter((fault) => fault.entry === at)}
            hints={hints.filter((hint) => hint.entry === at)}
            choices={choices.filter(({ loosening }) => concernedEntry(loosening, entries) === at)}
            onChange={(changed) =>
              onChange(entries.map((each, place) => (place === at ? changed : each)))
            }
            onLoosen={(loosening) => {
              setPressed({ entry: at });
              onChange(loosened({ entries }, loosening).entries);
            }}
            onRemove={() => {
              setPressed({ entry: at });
              onChange(entries.filter((_, place) => place !== at));
            }}
          />
        ))}
      </div>
      {entries.length < MAX_ENTRIES && (
        <AddField isUnfinished={props.isUnfinished} onUnfinished={props.onUnfinished} onAdd={add} />
      )}
      {JSON.stringify(entries) !== JSON.stringify(initial) && (
        <>
          <EuiSpacer size="s" />
          <EuiButtonEmpty
            size="s"
            flush="left"
            iconType="undo"
            onClick={() => onChange(initial)}
            data-test-subj="backToNarrowest"
          >
            {isNew
              ? i18n.translate('publicIpDiscovery.exceptionForm.backToNarrowest', {
                  defaultMessage: 'Back to the narrowest',
                })
              : i18n.translate('publicIpDiscovery.exceptionForm.backToSaved', {
                  defaultMessage: 'Back to the conditions as they were',
                })}
          </EuiButtonEmpty>
        </>
      )}
    </>
  );
}

/**
 * The button that was pressed may be gone, or another one stand in its place: the keyboard goes to where pressing Enter
 * changes nothing, the value of the condition, or of the one that follows where it was removed.
 */
function focusValue(rows: HTMLElement | null, entry: number): void {
  const places = [...(rows?.children ?? [])];
  const place = places[Math.min(entry, places.length - 1)];
  (place?.querySelector('input') ?? rows)?.focus();
}

/** A row stays itself while others come and go: the n-th condition on its field. */
function keyOf(entries: readonly ExceptionEntry[], at: number): string {
  const field = entries[at]?.field ?? '';
  const before = entries.slice(0, at).filter((entry) => entry.field === field);
  return `${field} ${before.length}`;
}

/** The ways to loosen, each with what it would hide in addition as far as the past is known. */
function useChoices({
  entries,
  subject,
  judged,
  effect,
  events,
}: EntriesFieldsProps): readonly LooseningChoice[] {
  const facts = useMemo(() => (subject === undefined ? {} : looseningFacts(subject)), [subject]);
  const known = useDeferredValue(events);
  const hidden = effect?.hidden;
  const judgedChoices = useMemo(() => {
    const all = loosenings({ entries: judged }, facts);
    if (hidden === undefined) return all.map((loosening) => ({ loosening }));
    const looser = all.map((loosening) => loosened({ entries: judged }, loosening).entries);
    const added = addedEffects(looser, hidden, known);
    return all.map((loosening, at): LooseningChoice => ({ loosening, ...addedAt(added, at) }));
  }, [judged, facts, hidden, known]);
  // While someone types, the effect is that of what was there before.
  if (judged === entries) return judgedChoices;
  return loosenings({ entries }, facts).map((loosening) => ({ loosening }));
}

function addedAt(effects: readonly AddedEffect[], at: number): Pick<LooseningChoice, 'added'> {
  const added = effects[at];
  return added === undefined ? {} : { added };
}
