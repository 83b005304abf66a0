import { foldCase } from '../../eql/case_folding';
import { compileWildcard, hasWildcard } from '../../eql/wildcard';
import { isPattern } from '../entry_pattern';
import type { ExceptionDraft, ExceptionEntry } from '../exception_item';
import {
  railFault,
  type FaultPlace,
  type GuardRailContext,
  type GuardRailFault,
} from '../guard_rail';

/** A service has a few names (`api`, `api64`); a pattern that fits more of the list is about several services. */
const MAX_NAMES_OF_A_PATTERN = 3;
/** A program asks one service and a few others when that fails; one that asks a quarter of all is no known workflow. */
const MAX_SHARE_OF_LIST = 0.25;

/** The names are specific: one service and its substitutes, never the rule's list or much of it. */
export function specificDomains(
  { entries }: ExceptionDraft,
  { domains }: GuardRailContext
): readonly GuardRailFault[] {
  return entries.flatMap((entry, entryAt) => {
    if (entry.field !== 'dns.question.name') return [];
    const covered = entry.values.map((value) => coveredBy(entry, value, domains));
    const together = new Set(covered.flat());
    return [
      ...covered.flatMap((names, value) =>
        isPattern(entry, entry.values[value] ?? '') && names.length > MAX_NAMES_OF_A_PATTERN
          ? [fault(names.length, domains, { entry: entryAt, value })]
          : []
      ),
      ...(entry.values.length > 1 && together.size > limitOf(domains)
        ? [fault(together.size, domains, { entry: entryAt })]
        : []),
    ];
  });
}

function limitOf({ length }: readonly string[]): number {
  return Math.max(MAX_NAMES_OF_A_PATTERN, Math.floor(length * MAX_SHARE_OF_LIST));
}

/** The entries of the rule's list that a value stands for. */
function coveredBy(
  entry: ExceptionEntry,
  value: string,
  domains: readonly string[]
): readonly string[] {
  const folded = foldCase(value);
  if (isPattern(entry, value)) {
    const fits = compileWildcard(folded);
    return domains.filter((domain) => foldCase(domain) === folded || fits(exampleOf(domain)));
  }
  return domains.filter((domain) =>
    hasWildcard(domain)
      ? foldCase(domain) === folded || compileWildcard(foldCase(domain))(folded)
      : foldCase(domain) === folded
  );
}

/** A name that an entry of the list fits. */
function exampleOf(domain: string): string {
  return foldCase(domain).replaceAll(/[*?]/g, 'x');
}

function fault(count: number, { length }: readonly string[], place: FaultPlace): GuardRailFault {
  return railFault(
    'too_many_domains',
    `This covers ${count} of the ${length} names that the rule looks for. Give only those that the program asks for.`,
    { count, of: length },
    place
  );
}
