import type { Explanation } from '../../common/eql';
import type { MatchedEntry } from './rule_example';

/** What every match has alike; an expectation that repeated it would say nothing about its example. */
const COMMON_FIELDS: readonly string[] = ['event.category', 'host.os.type'];

/** The entries that made a clause true, outside of exclusions. */
export function matchedEntries(explanation: Explanation): MatchedEntry[] {
  if (!explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf': {
      const { matched } = explanation;
      if (matched === undefined || COMMON_FIELDS.includes(matched.field)) return [];
      return [{ field: matched.field, entry: matched.entry }];
    }
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(matchedEntries);
    case 'not':
      return [];
  }
}

/** The entries by which an exclusion applied. */
export function excludingEntries(explanation: Explanation): MatchedEntry[] {
  if (explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
    case 'unevaluated':
      return [];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(excludingEntries);
    case 'not':
      return matchedEntries(explanation.clause);
  }
}

/** The smallest clauses that stand against a match: leaves that do not hold, and exclusions that apply. */
export function failedClauses(explanation: Explanation): string[] {
  if (explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
    case 'not':
    case 'unevaluated':
      return [withoutLists(explanation.text)];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(failedClauses);
  }
}

const PATTERNS = / : (?:"(?:[^"\\]|\\.)*"|\("(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*\))/g;

/**
 * Lists of patterns make clauses unreadable and change with every tuning of the rule, so that `x : ("a", "b")` becomes
 * `x : (...)`.
 */
function withoutLists(text: string): string {
  return text.replace(PATTERNS, ' : (...)');
}
