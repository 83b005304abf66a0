import type { TimedEvent } from '../scenario_event';
import type { ExpectedAlert } from '../expected_alert';
import type { Random } from '../random';
import type { Story } from '../story';
import type { Cast } from '../world/cast';
import type { Host } from '../world/host';
import type { Residents } from '../world/residents';

/** What stories are told on. */
export interface Stage {
  readonly now: number;
  readonly begin: number;
  readonly cast: Cast;
  readonly random: Random;
  readonly residentsOf: (host: Host) => Residents;
  readonly nextId: () => string;
}

/** A story with its events. */
export interface ToldStory {
  readonly story: Story;
  /** In any order. */
  readonly events: readonly TimedEvent[];
  readonly alerts: readonly ExpectedAlert[];
}

/** Tells a story. It says how long before `now` everything happens. */
export type Telling = (stage: Stage) => ToldStory;
