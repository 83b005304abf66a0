import type { ExceptionSubjectResponse } from '../../common/api';
import {
  compileException,
  enrichedEvent,
  fieldsOf,
  suggestException,
  type ExceptionEntry,
  type ExceptionEvidence,
  type ExceptionSuggestion,
  type LookupWithStart,
  type LooseningFacts,
  type ValueOrigin,
} from '../../common/exceptions';
import { dataSources, type DataSource } from '../../common/sources';
import { eventOfAlert } from '../app/alert_page/event_of_alert';

/** The alert that an exception is made from, with what can be said of it. */
export interface ExceptionSubject {
  readonly evidence: ExceptionEvidence;
  readonly lookup: LookupWithStart;
  readonly suggestion: ExceptionSuggestion;
  /** Why the start of the process could not be looked for, or may be missing. */
  readonly processStartProblem: string | null;
}

/** Reads the answer of the server; the alert is read as the event that it was made from. */
export function exceptionSubject(response: ExceptionSubjectResponse): ExceptionSubject {
  const { alertId, alertIndex, event, processStart, source, processStartProblem } = response;
  const lookup: LookupWithStart = {
    event: eventOfAlert(event),
    processStart: processStart ?? undefined,
    source: dataSources.find(({ id }) => id === source),
  };
  return {
    evidence: { alertId, alertIndex },
    lookup,
    suggestion: suggestException(lookup),
    processStartProblem,
  };
}

/** The sources that an exception from the alert is meant for; none if that is not known. */
export function sourcesOf(subject: ExceptionSubject | undefined): readonly DataSource[] {
  const source = subject?.lookup.source;
  return source === undefined ? [] : [source];
}

/** Whether entries cover the alert's own event, as the rule would apply them. */
export function coversSubject(
  entries: readonly ExceptionEntry[],
  { lookup }: ExceptionSubject
): boolean {
  return compileException({ entries })(enrichedEvent(lookup, fieldsOf([{ entries }])));
}

/** The event that makes an entry hold for the alert; `undefined` if neither does. */
export function entryOrigin(
  entry: ExceptionEntry,
  subject: ExceptionSubject
): ValueOrigin | undefined {
  if (compileException({ entries: [entry] })(subject.lookup.event)) return 'event';
  return coversSubject([entry], subject) ? 'process_start' : undefined;
}

/** What the alert tells beyond the entries of its exception. */
export function looseningFacts({ suggestion }: ExceptionSubject): LooseningFacts {
  const valueOf = (field: string) =>
    suggestion.entries.find(({ entry }) => entry.field === field)?.entry.values[0];
  const userId = valueOf('user.id');
  // Suggested only where its signature is trusted.
  const signer = valueOf('process.code_signature.subject_name');
  return { ...(userId !== undefined && { userId }), ...(signer !== undefined && { signer }) };
}
