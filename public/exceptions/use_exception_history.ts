import { useCallback, useEffect, useState } from 'react';
import { MAX_EXTRA_FIELDS } from '../../common/api';
import { exceptionFields } from '../../common/exceptions';
import { useHistory, type HistoryRun } from '../history';

/** Days of the past that the effect of an exception is shown over. */
export const HISTORY_DAYS = 30;
const DAY = 86_400_000;

/** A look at the last 30 days for the effect of exceptions. */
export interface ExceptionHistory {
  readonly run: HistoryRun;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Looks again if the events found do not carry one of the fields. */
  readonly need: (fields: readonly string[]) => void;
}

/** Begins to look when the component appears, unless it is told to wait. */
export function useExceptionHistory(isWanted = true): ExceptionHistory {
  const [run, controls] = useHistory();
  const { start: startRun, cancel } = controls;
  // Joined, so that the same fields are the same dependency.
  const [extra, setExtra] = useState('');
  const start = useCallback(() => {
    const to = new Date();
    const from = new Date(to.getTime() - HISTORY_DAYS * DAY);
    startRun({ from, to, ...(extra !== '' && { fields: extra.split('\n') }) });
  }, [startRun, extra]);
  useEffect(() => {
    if (isWanted) start();
  }, [isWanted, start]);
  const need = useCallback((fields: readonly string[]) => {
    setExtra((known) => withFields(known === '' ? [] : known.split('\n'), fields).join('\n'));
  }, []);
  return { run, start, cancel, need };
}

/** The fields beyond those that events always carry; ones that were asked for before stay. */
export function withFields(known: readonly string[], fields: readonly string[]): readonly string[] {
  const extra = fields.filter(
    (field) => field.trim() !== '' && !field.includes('\n') && !exceptionFields.includes(field)
  );
  return [...new Set([...known, ...extra])].slice(0, MAX_EXTRA_FIELDS);
}
