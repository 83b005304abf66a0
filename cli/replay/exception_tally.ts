import { isoInstant } from '../../common/event';
import { appliesAt } from '../../common/exceptions';
import type { MissedPart } from '../../common/history';
import type { ExceptionOutcome, ExceptionSettings } from './exception_matcher';

/** Whether an exception was applied, or why not. */
export type ExceptionState = 'applies' | 'expired' | 'disabled' | 'says nothing';

/** What an exception did to the matches of a replay. */
export interface ExceptionCount {
  readonly name: string;
  readonly state: ExceptionState;
  /** Matches that it hid, whether or not another one did too. */
  readonly hidden: number;
  /** The time of the newest of them, as its event says it. */
  readonly last: string | null;
  /** Matches that it almost hid, whether or not another one did; the most frequent part first. */
  readonly nearMisses: readonly (readonly [part: MissedPart, count: number])[];
}

interface Tally {
  hidden: number;
  last: { readonly instant: number; readonly timestamp: string } | undefined;
  readonly nearMisses: Map<MissedPart, number>;
}

/** Counts what each exception hides and almost hides. */
export class ExceptionTally {
  private readonly tallies: readonly Tally[];

  constructor(private readonly settings: ExceptionSettings) {
    this.tallies = settings.items.map(() => ({
      hidden: 0,
      last: undefined,
      nearMisses: new Map(),
    }));
  }

  /** @param instant the time of the match in milliseconds since the epoch, if it has one */
  add(outcome: ExceptionOutcome, timestamp: string | null, instant: number | undefined): void {
    for (const place of outcome.hiddenBy) {
      const tally = this.tallies[place];
      if (tally === undefined) continue;
      tally.hidden += 1;
      if (instant === undefined || timestamp === null) continue;
      if (tally.last === undefined || instant >= tally.last.instant) {
        tally.last = { instant, timestamp };
      }
    }
    for (const { exception, part } of outcome.nearMisses) {
      const counts = this.tallies[exception]?.nearMisses;
      counts?.set(part, (counts.get(part) ?? 0) + 1);
    }
  }

  /** In the order of the exceptions. */
  counts(): readonly ExceptionCount[] {
    const now = new Date(this.settings.now);
    return this.settings.items.map((item, place): ExceptionCount => {
      const tally = this.tallies[place];
      return {
        name: item.name,
        state: stateOf(item, now),
        hidden: tally?.hidden ?? 0,
        last: tally?.last?.timestamp ?? null,
        nearMisses: [...(tally?.nearMisses ?? [])].sort(([, a], [, b]) => b - a),
      };
    });
  }
}

function stateOf(item: ExceptionSettings['items'][number], now: Date): ExceptionState {
  if (appliesAt(item, now)) return 'applies';
  if (item.isEnabled === false) return 'disabled';
  const { expiresAt } = item;
  const hasExpired =
    expiresAt !== undefined && (isoInstant(expiresAt) ?? -Infinity) <= now.getTime();
  return hasExpired ? 'expired' : 'says nothing';
}
