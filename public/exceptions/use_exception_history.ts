import { useCallback, useEffect, useMemo, useState } from 'react';
import { askedFields, useHistory, type AskedFields, type HistoryRun } from '../history';

/** Days of the past that the effect of an exception is shown over. */
export const HISTORY_DAYS = 30;
const DAY = 86_400_000;

/** A look at the last 30 days for the effect of exceptions. */
export interface ExceptionHistory {
  readonly run: HistoryRun;
  /** Of the exceptions' fields those that the events carry, and those that they do not. */
  readonly fields: AskedFields;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Looks again if the events found do not carry one of the fields. */
  readonly need: (fields: readonly string[]) => void;
}

/**
 * Begins to look when the component appears, unless it is told to wait.
 *
 * @param wanted the fields that are known to be needed when it appears
 */
export function useExceptionHistory(wanted: readonly string[], isWanted = true): ExceptionHistory {
  const [run, controls] = useHistory();
  const { start: startRun, cancel } = controls;
  const [fields, setFields] = useState(() => askedFields(wanted));
  // Joined, so that the same fields are the same dependency.
  const extra = fields.asked.join('\n');
  const start = useCallback(() => {
    const to = new Date();
    const from = new Date(to.getTime() - HISTORY_DAYS * DAY);
    startRun({ from, to, ...(extra !== '' && { fields: extra.split('\n') }) });
  }, [startRun, extra]);
  useEffect(() => {
    if (isWanted) start();
  }, [isWanted, start]);
  const need = useCallback((needed: readonly string[]) => {
    setFields((before) => askedFields(needed, before));
  }, []);
  return useMemo(() => ({ run, fields, start, cancel, need }), [run, fields, start, cancel, need]);
}
