import { eventValue, literal, type PivotId, type PivotKey } from './pivot_key';

/**
 * The keys of the guide's buttons as the rule's page has them (the `providers` of each `investigate` block, in their
 * order). They come first on every source, also where they cannot work, so that a person can ask as the guide says.
 */
export const guidePivotKeys: Readonly<Record<PivotId, PivotKey>> = {
  process_events: {
    label: 'host id and process entity id',
    clauses: [
      eventValue('host.id'),
      eventValue('process.entity_id'),
      literal('event.category', 'process'),
    ],
    because: '`process.entity_id` names one run of a process on the host that `host.id` names.',
  },
  network_events: {
    label: 'host id and process entity id',
    clauses: [
      eventValue('host.id'),
      eventValue('process.entity_id'),
      literal('event.category', 'network'),
    ],
    because: '`process.entity_id` names one run of a process on the host that `host.id` names.',
  },
  child_processes: {
    label: 'host id and parent entity id',
    clauses: [
      eventValue('host.id'),
      eventValue('process.parent.entity_id', 'process.entity_id'),
      literal('event.category', 'process'),
    ],
    because: 'A child process names its parent in `process.parent.entity_id`.',
  },
  user_alerts: {
    label: 'user id',
    clauses: [literal('event.kind', 'signal'), eventValue('user.id')],
    because: '`user.id` is the SID of the account that ran the process.',
  },
  host_alerts: {
    label: 'host id',
    clauses: [literal('event.kind', 'signal'), eventValue('host.id')],
    because: '`host.id` names the host.',
  },
};
