import type { RuleVersion } from './rule_version';

/** A condition of the query that a version of the rule changes. */
export interface RuleChange {
  /** The list of the rule behind the condition. */
  readonly list: 'defenderExclusion.userIds';
  readonly field: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The condition in the version before, as EQL. */
  readonly before: string;
  /** The condition in this version, as EQL. */
  readonly after: string;
}

/** A later version of the rule than the first one that is known: what it changes, and why. */
export interface RuleUpdate {
  readonly version: Exclude<RuleVersion, 4>;
  /** The version that it changes. */
  readonly follows: RuleVersion;
  /** `yyyy-mm-dd` */
  readonly publishedOn: string;
  readonly changes: readonly RuleChange[];
  /** Where the change was made. */
  readonly reference: string;
  /** The report that led to it. */
  readonly report: string;
}

/** The updates of the published rule, oldest first. None is applied unless the rule's owner decides so. */
export const ruleUpdates: readonly RuleUpdate[] = [
  {
    version: 5,
    follows: 4,
    publishedOn: '2026-07-30',
    changes: [
      {
        list: 'defenderExclusion.userIds',
        field: 'user.id',
        added: ['S-1-5-19'],
        removed: [],
        before: 'user.id == "S-1-5-18"',
        after: 'user.id in ("S-1-5-18", "S-1-5-19")',
      },
    ],
    reference: 'https://github.com/elastic/detection-rules/pull/6513',
    report: 'https://github.com/elastic/detection-rules/issues/6479',
  },
];
