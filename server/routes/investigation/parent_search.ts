import { firstText, isEventDocument, type EventDocument } from '../../../common/event';
import { conditionsQuery } from '../../../common/guide';
import { resolvePivotKey, type PivotClause, type PivotKey } from '../../../common/sources';
import { MINUTE } from './describe_length';
import { searchAll, type EventSearcher } from './event_pivots';
import type { InvestigationSubject } from './investigation_subject';
import type { ProcessStart } from './pivot_keys';
import type { AskablePlan } from './pivot_plan';
import { sideSearch } from './pivot_searches';
import type { SearchAnswer } from './search_answer';

/** A search that was not needed. */
export const NOT_ASKED = { kind: 'not_asked' } as const;

/** How long before the process its parent's start is looked for, where ids are not used again. */
const LOOK_BACK_HOURS = 24;
/** The start, and what a source may write beside it. */
const MAX_EVENTS = 10;

/**
 * Asks for the start of the parent process where the start of the process names the parent but not what it was told to do:
 * one search, which goes by the same key as the one for the process.
 *
 * @returns `undefined` if it is not needed or cannot be asked
 */
export async function askForParent(
  searcher: EventSearcher,
  subject: InvestigationSubject,
  plans: readonly AskablePlan[],
  start: ProcessStart
): Promise<SearchAnswer | undefined> {
  const plan = plans.find(({ pivotId }) => pivotId === 'process_events');
  if (plan === undefined || start.kind !== 'found' || isParentKnown(start.fields)) return undefined;
  const key = plan.key ?? subject.source?.pivots.process_events.keys[0];
  if (key === undefined) return undefined;
  const resolved = resolvePivotKey(
    ofParent(key, start.fields),
    withHost(start.fields, subject),
    subject.source
  );
  if (resolved.kind === 'unaskable') return undefined;
  const condition = conditionsQuery([
    resolved.clauses.map(({ field, values }) => ({
      operator: 'is_one_of' as const,
      field,
      values: values.map(String),
      excluded: false,
    })),
  ]);
  const answers = await searchAll(searcher, [
    sideSearch({
      condition,
      query: { ...parentWindow(key, subject), indices: plan.query.indices },
      eventTime: subject.eventTime,
      side: 'before',
      size: MAX_EVENTS,
      timeout: searcher.limits.searchTimeout,
      isCounted: true,
    }),
  ]);
  return answers(0);
}

function isParentKnown(fields: EventDocument): boolean {
  return (
    firstText(fields, 'process.parent.command_line') !== undefined &&
    firstText(fields, 'process.parent.executable') !== undefined
  );
}

/** The same key with the parent's ids in place of the process's. */
function ofParent(key: PivotKey, start: EventDocument): PivotKey {
  const parentPid =
    firstText(start, 'process.parent.pid') === undefined ? 'process.ppid' : 'process.parent.pid';
  return { ...key, clauses: key.clauses.map((clause) => clauseOfParent(clause, parentPid)) };
}

function clauseOfParent(clause: PivotClause, parentPid: string): PivotClause {
  if (clause.kind === 'literal') return clause;
  switch (clause.valueFrom) {
    case 'process.entity_id':
    case 'crowdstrike.ContextProcessId':
      return { ...clause, valueFrom: 'process.parent.entity_id' };
    case 'process.pid':
      return { ...clause, valueFrom: parentPid };
    default:
      return clause;
  }
}

/** Parent and process run on one host, so what the start lacks of the host is taken from the alert. */
function withHost(start: EventDocument, { document }: InvestigationSubject): EventDocument {
  const hostFields = ['host.id', 'host.name', 'agent.id', 'observer.serial_number'];
  const lacking = hostFields.flatMap((field) => {
    const value = firstText(document, field);
    return firstText(start, field) !== undefined || value === undefined
      ? []
      : [[field, value] as const];
  });
  return isEventDocument(start) ? { ...start, ...Object.fromEntries(lacking) } : start;
}

function parentWindow(
  { around }: PivotKey,
  { eventTime }: InvestigationSubject
): { readonly from: string; readonly to: string } {
  const reach = (around ?? LOOK_BACK_HOURS * 60) * MINUTE;
  return {
    from: new Date(eventTime.getTime() - reach).toISOString(),
    to: eventTime.toISOString(),
  };
}
