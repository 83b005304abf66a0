import { patternCovers } from '../eql/pattern_covers';
import { hasWildcard } from '../eql/wildcard';
import { listEntryKey } from './list_entry_key';
import { publishedRuleLists } from './rule_lists';
import { tunedRuleLists, type RuleTuning } from './tuned_rule_query';
import type { TunedList } from './tuned_list';

interface Noticed {
  readonly list: TunedList;
  /** Of the entry in its list, from 0. */
  readonly place: number;
  readonly entry: string;
}

/** An entry that does not do what the person who wrote it will have meant, given the list of the published rule. */
export type ListNotice =
  /** The published list has the same entry. */
  | (Noticed & { readonly kind: 'already_listed'; readonly by: string })
  /** An entry of the published list matches all that this one matches. */
  | (Noticed & { readonly kind: 'already_covered'; readonly by: string })
  /** The same domain is added and ignored, which means that it is ignored. */
  | (Noticed & { readonly kind: 'added_and_ignored' })
  /** Ignored, though matched by a wildcard of the published list; that entry stays. */
  | (Noticed & { readonly kind: 'listed_by_wildcard'; readonly by: string })
  /** Ignored, though no entry of the published list is written like this. */
  | (Noticed & { readonly kind: 'not_listed'; readonly covers: readonly string[] })
  /** The last of the names that the rule looks for is ignored, so that nothing would alert. */
  | (Noticed & { readonly kind: 'nothing_left' });

/**
 * What is to be told of the tuned lists beside the published ones. It is no fault of the lists: with a later version of
 * the rule an entry may become needless, and a rule that is saved with it must go on.
 */
export function listNotices(tuning: RuleTuning): readonly ListNotice[] {
  const { domains, processNames } = publishedRuleLists[tuning.ruleVersion];
  const ignored = new Set(tuning.ignoredDomains.map(listEntryKey));
  const added = new Set(tuning.extraDomains.map(listEntryKey));
  const isIgnored = (domain: string) => ignored.has(listEntryKey(domain));
  const counted = domains.filter((domain) => !isIgnored(domain));
  return [
    ...tuning.extraDomains.flatMap((entry, place): readonly ListNotice[] => {
      const noticed = { list: 'extraDomains', place, entry } as const;
      return isIgnored(entry)
        ? [{ ...noticed, kind: 'added_and_ignored' }]
        : needless(noticed, counted);
    }),
    ...tuning.ignoredDomains.flatMap((entry, place) =>
      added.has(listEntryKey(entry))
        ? []
        : ineffective({ list: 'ignoredDomains', place, entry }, domains)
    ),
    ...tuning.extraProcessNames.flatMap((entry, place) =>
      needless({ list: 'extraProcessNames', place, entry }, processNames)
    ),
    ...nothingLeft(tuning),
  ];
}

function nothingLeft(tuning: RuleTuning): readonly ListNotice[] {
  const place = tuning.ignoredDomains.length - 1;
  const entry = tuning.ignoredDomains[place];
  if (entry === undefined || tunedRuleLists(tuning).domains.length > 0) return [];
  return [{ list: 'ignoredDomains', place, entry, kind: 'nothing_left' }];
}

/** An entry that is added though the list has it. */
function needless(noticed: Noticed, published: readonly string[]): readonly ListNotice[] {
  const same = published.find((each) => listEntryKey(each) === listEntryKey(noticed.entry));
  if (same !== undefined) return [{ ...noticed, kind: 'already_listed', by: same }];
  const by = published.find((each) => patternCovers(each, noticed.entry));
  return by === undefined ? [] : [{ ...noticed, kind: 'already_covered', by }];
}

/** An entry that is ignored though the list does not have it. */
function ineffective(noticed: Noticed, published: readonly string[]): readonly ListNotice[] {
  const key = listEntryKey(noticed.entry);
  if (published.some((each) => listEntryKey(each) === key)) return [];
  const by = published.find((each) => patternCovers(each, noticed.entry));
  if (by !== undefined) return [{ ...noticed, kind: 'listed_by_wildcard', by }];
  const covers = published.filter(
    (each) => hasWildcard(noticed.entry) && patternCovers(noticed.entry, each)
  );
  return [{ ...noticed, kind: 'not_listed', covers }];
}
