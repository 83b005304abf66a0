import type { CoveredPart, UncoveredPart } from './answer';
import type { CaseFile } from './case_file';
import type { SearchId, SearchOutcome } from './evidence';
import { cite } from './process/citations';
import { reason, type Citation, type Reason } from './reason';

/** The fields that a search goes by, of which a reason about it names the first that the alert has. */
const SEARCHED_BY: Readonly<Record<SearchId, readonly [string, ...string[]]>> = {
  process_events: ['process.entity_id', 'process.pid', 'host.id'],
  network_events: ['process.entity_id', 'process.pid', 'host.id'],
  child_processes: ['process.entity_id', 'process.pid', 'host.id'],
  parent_process: ['process.entity_id', 'process.pid', 'host.id'],
  user_alerts: ['user.id', 'user.name'],
  host_alerts: ['host.id', 'host.name'],
};

/** What a reason about a search rests on: the value of the alert that was searched for, or that it lacks it. */
export function searchCitation({ subject }: CaseFile, search: SearchId): Citation {
  const [preferred, ...others] = SEARCHED_BY[search];
  const citations = [preferred, ...others].map((field) => cite(subject, field));
  return citations.find(({ value }) => value !== null) ?? cite(subject, preferred);
}

/** Whether a search looked at all that there is. */
export function isComplete(
  outcome: SearchOutcome
): outcome is Extract<SearchOutcome, { kind: 'searched' }> {
  return (
    outcome.kind === 'searched' && !outcome.isAtLeast && outcome.total <= outcome.events.length
  );
}

/** Why a question that rests on a search stays open; nothing if the search looked at all that there is. */
export function searchReasons(file: CaseFile, search: SearchId): Reason[] {
  const outcome = file.searches[search];
  const why = gap(outcome);
  if (why === undefined) return [];
  const [missing] = outcome.kind === 'cannot_be_asked' ? outcome.missing : [];
  const citation =
    missing === undefined ? searchCitation(file, search) : cite(file.subject, missing.field);
  return [reason(why, [citation], search)];
}

/** How long after the lookup late events may be on their way; what did not follow by then did not follow at once. */
const SETTLING_TIME_MS = 5 * 60_000;
/** How much of what followed the window must show, if it has passed: as much as windows around the event do. */
const FOLLOWING_TIME_MS = 60 * 60_000;

/** That it is too early to say that nothing followed, or that the window does not show it. */
export function stillArriving(file: CaseFile, search: SearchId): Reason[] {
  const { lastLookupTime, searchedUntil, arrivedUntil, subject } = file;
  const citation = cite(subject, '@timestamp');
  if (lastLookupTime === undefined || arrivedUntil - lastLookupTime < SETTLING_TIME_MS) {
    return [reason('still_arriving', [citation], search)];
  }
  const wanted = Math.min(arrivedUntil, lastLookupTime + FOLLOWING_TIME_MS);
  return searchedUntil < wanted ? [reason('window_cut', [citation], search)] : [];
}

/** Which of the searches that a question rests on were looked at in full, and which not. */
export function searchCoverage(
  { searches }: CaseFile,
  ids: readonly SearchId[]
): { readonly covered: CoveredPart[]; readonly notCovered: UncoveredPart[] } {
  const covered: CoveredPart[] = [];
  const notCovered: UncoveredPart[] = [];
  for (const search of ids) {
    const outcome = searches[search];
    const why = gap(outcome);
    if (outcome.kind === 'searched') {
      covered.push({ kind: 'search', search, count: outcome.events.length });
    }
    if (why !== undefined) notCovered.push({ kind: 'search', search, why });
  }
  return { covered, notCovered };
}

type Gap = Extract<UncoveredPart, { kind: 'search' }>['why'];

function gap(outcome: SearchOutcome): Gap | undefined {
  switch (outcome.kind) {
    case 'searched':
      return isComplete(outcome) ? undefined : 'search_incomplete';
    case 'failed':
      return 'search_failed';
    case 'no_telemetry':
    case 'cannot_be_asked':
    case 'denied':
    case 'not_asked':
      return outcome.kind;
  }
}
