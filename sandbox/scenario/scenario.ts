import { background, byTime } from './background/background';
import { HOUR, MINUTE } from './durations';
import type { ExpectedAlert } from './expected_alert';
import type { NearMiss } from './near_miss';
import { Random, hashText } from './random';
import type { ScenarioEvent, TimedEvent } from './scenario_event';
import { nearMisses } from './stories/near_misses';
import type { Stage } from './stories/stage';
import { stories } from './stories/stories';
import type { Story } from './story';
import { cast } from './world/cast';
import { fleet } from './world/fleet';
import type { Host } from './world/host';
import { residents, type Residents } from './world/residents';

/** What a scenario is made for. */
export interface ScenarioOptions {
  /** Nothing happened after this. */
  readonly now: Date;
  /** The same seed and `now` give the same scenario; the hosts depend on the seed alone. */
  readonly seed?: number;
  /** How far back it reaches. Stories that began before are left out. */
  readonly hours?: number;
  /** Events of the background, over all sources, on average. */
  readonly backgroundPerHour?: number;
}

/** Events of all seven sources: an ordinary background, and stories that raise alerts. */
export interface Scenario {
  /** Oldest first. Made as they are read, and the same ones whenever they are. */
  readonly events: Iterable<ScenarioEvent>;
  readonly stories: readonly Story[];
  /** Exactly the events that the rule matches, oldest first. */
  readonly expectedAlerts: readonly ExpectedAlert[];
  readonly nearMisses: readonly NearMiss[];
}

const DEFAULT_SEED = 1;
const DEFAULT_HOURS = 24;
const DEFAULT_BACKGROUND_PER_HOUR = 5_000;

/** Makes a scenario. */
export function scenario({
  now: nowDate,
  seed = DEFAULT_SEED,
  hours = DEFAULT_HOURS,
  backgroundPerHour = DEFAULT_BACKGROUND_PER_HOUR,
}: ScenarioOptions): Scenario {
  const now = nowDate.getTime();
  const begin = now - Math.round((hours * HOUR) / MINUTE) * MINUTE;
  // Ids of scenarios with another seed or time differ, so that one store can take several.
  const run = hashText(`${seed} ${now}`).toString(36).padStart(7, '0');
  const residentsOf = rememberedResidents(seed, begin);
  const stage: Stage = {
    now,
    begin,
    cast: cast(seed),
    random: Random.named(seed, 'stories'),
    residentsOf,
    nextId: counter(`${run}s`),
  };

  const told = stories.map((tell) => tell(stage)).filter(({ events }) => areWithin(events, stage));
  const missed = nearMisses(stage);
  const ofStories = [...told.flatMap(({ events }) => events), ...missed.events].sort(byTime);
  const order = new Map(ofStories.map(({ event }, at) => [event.id, at]));
  const position = ({ eventId }: ExpectedAlert) => order.get(eventId) ?? 0;
  const hosts = [
    ...fleet(seed),
    ...Object.values<Host>(stage.cast).filter(({ os }) => os === 'windows'),
  ];

  return {
    events: {
      [Symbol.iterator]: () =>
        merged(
          background({
            seed,
            begin,
            now,
            hosts,
            residentsOf,
            eventsPerHour: backgroundPerHour,
            nextId: counter(`${run}b`),
          }),
          ofStories
        ),
    },
    stories: told.map(({ story }) => story),
    expectedAlerts: told
      .flatMap(({ alerts }) => alerts)
      .sort((one, other) => position(one) - position(other)),
    nearMisses: missed.nearMisses,
  };
}

function areWithin(events: readonly TimedEvent[], { begin, now }: Stage): boolean {
  return events.every(({ at, availableAt }) => at >= begin && availableAt <= now);
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return prefix + count.toString(36).padStart(6, '0');
  };
}

function rememberedResidents(seed: number, begin: number): (host: Host) => Residents {
  const known = new Map<string, Residents>();
  return (host) => {
    let found = known.get(host.name);
    if (found === undefined) {
      found = residents(host, seed, begin);
      known.set(host.name, found);
    }
    return found;
  };
}

/** Two sequences in order of time as one. */
function* merged(
  first: Iterable<TimedEvent>,
  second: readonly TimedEvent[]
): Generator<ScenarioEvent> {
  let at = 0;
  for (const timed of first) {
    for (let next = second[at]; next !== undefined && byTime(next, timed) <= 0; next = second[at]) {
      yield next.event;
      at += 1;
    }
    yield timed.event;
  }
  for (const { event } of second.slice(at)) yield event;
}
