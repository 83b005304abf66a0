export { EventStore, type LoggedRequest } from './event_store';
export type { Fault } from './fault';
export type { Operation } from './http/route';
export type { IndexPrivilege, Principal } from './security/principal';
export {
  startEventStore,
  type EventStoreOptions,
  type StartedEventStore,
} from './start_event_store';
