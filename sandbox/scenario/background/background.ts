import { MINUTE } from '../durations';
import { Random } from '../random';
import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import type { Residents } from '../world/residents';
import { writers } from '../writers/writers';
import { activityByHour } from './activity_by_hour';
import { session } from './session';

/** What the background is made of. */
export interface BackgroundOptions {
  readonly seed: number;
  readonly begin: number;
  readonly now: number;
  /** Over all hosts, on average. */
  readonly eventsPerHour: number;
  readonly hosts: readonly Host[];
  readonly residentsOf: (host: Host) => Residents;
  readonly nextId: () => string;
}

/**
 * What goes on all the time: programs start and end, look names up, connect and write files. Nothing of it matches the
 * rule.
 *
 * Made minute by minute, so that no more than the events of a few minutes are kept at once. Events that have not arrived
 * at `now` are left out, as a search would not find them yet.
 *
 * @returns the events, oldest first
 */
export function* background(options: BackgroundOptions): Generator<TimedEvent> {
  const { begin, now, hosts, residentsOf, nextId } = options;
  const random = new Random(options.seed);
  const context = { random, nextId };
  const eventsOf = eventsPerMinute(options);
  let pending: TimedEvent[] = [];
  let owed = 0;
  for (let minute = begin; minute < now; minute += MINUTE) {
    owed += eventsOf(minute);
    while (owed > 0 && hosts.length > 0) {
      const host = random.pick(hosts);
      const before = pending.length;
      session({
        residents: residentsOf(host),
        writer: writers[host.sourceId],
        context,
        at: minute + random.int(0, MINUTE - 1),
        events: pending,
      });
      owed -= pending.length - before;
    }
    const settled = minute + MINUTE;
    const ready = pending.filter((event) => event.at < settled && event.availableAt <= now);
    yield* ready.sort(byTime);
    pending = pending.filter(({ at }) => at >= settled);
  }
}

/** Oldest first; events of the same millisecond stay in the order in which they were made. */
export function byTime(one: TimedEvent, other: TimedEvent): number {
  return one.at - other.at;
}

/** Spreads the events over the minutes by how busy each hour is; their sum is what was asked for. */
function eventsPerMinute({ begin, now, eventsPerHour }: BackgroundOptions) {
  let activity = 0;
  let minutes = 0;
  for (let minute = begin; minute < now; minute += MINUTE) {
    activity += activityByHour(minute);
    minutes += 1;
  }
  const perActivity = minutes === 0 ? 0 : ((eventsPerHour / 60) * minutes) / activity;
  return (minute: number) => perActivity * activityByHour(minute);
}
