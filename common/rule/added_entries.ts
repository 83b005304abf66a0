import { foldCase } from '../eql/case_folding';
import { compileWildcard } from '../eql/wildcard';
import { values, type EventDocument } from '../event';
import { tunedRuleLists, type RuleTuning } from './tuned_rule_query';

/** An entry of a list that a value of a field matched. */
interface MatchedEntry {
  readonly field: string;
  readonly entry: string;
}

/**
 * Picks from the entries that an event matched those which the owner of the rule has added and without which the list
 * would not have matched. An entry beside which a published one matches as well has caused nothing.
 *
 * @param matched what the query says has matched
 */
export function addedEntries<Matched extends MatchedEntry>(
  matched: readonly Matched[],
  event: EventDocument,
  tuning: RuleTuning
): readonly Matched[] {
  const published = tunedRuleLists({ ...tuning, extraDomains: [], extraProcessNames: [] });
  return matched.filter(({ field, entry }) => {
    switch (field) {
      case 'dns.question.name':
        return isOwn(field, entry, tuning.extraDomains, published.domains);
      case 'process.name':
        return isOwn(field, entry, tuning.extraProcessNames, published.processNames);
      default:
        return false;
    }
  });

  function isOwn(
    field: string,
    entry: string,
    added: readonly string[],
    others: readonly string[]
  ): boolean {
    if (!added.includes(entry)) return false;
    const seen = values(event, field).map((value) => foldCase(String(value)));
    return !others.some((other) => seen.some(compileWildcard(foldCase(other))));
  }
}
