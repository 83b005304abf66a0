/** One document, ready to be indexed. */
export interface ScenarioEvent {
  /** The data stream or index it belongs to, named as in life. */
  readonly index: string;
  /** Its `_id`. */
  readonly id: string;
  /** Its `_source`. */
  readonly source: Record<string, unknown>;
}

/** An event with the times by which the scenario orders and holds back events. */
export interface TimedEvent {
  /** `@timestamp` in milliseconds: what the source says, which for some is not when it happened. */
  readonly at: number;
  /** When the event can be found by a search: never before its last time stamp. */
  readonly availableAt: number;
  readonly event: ScenarioEvent;
}
