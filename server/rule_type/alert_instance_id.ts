import { createHash } from 'node:crypto';
import { dataStreamName } from './data_stream_name';

/** Where an event is found. */
export interface EventReference {
  readonly index: string;
  readonly id: string;
}

/**
 * The id under which an event's alert is reported: the same for the same event in every run, after rollover and after
 * a restart, and another one for another rule or space.
 */
export function alertInstanceId(event: EventReference, spaceId: string, ruleId: string): string {
  // JSON keeps the parts apart, whatever they hold.
  const identity = JSON.stringify([dataStreamName(event.index), event.id, spaceId, ruleId]);
  return createHash('sha256').update(identity).digest('hex');
}
