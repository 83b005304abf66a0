import { eventValue, literal, type Normalisation, type PivotKey } from './pivot_key';

/** The pivots that follow one process. */
export type ProcessPivotId = 'process_events' | 'network_events' | 'child_processes';

const CATEGORIES: Readonly<Record<ProcessPivotId, string>> = {
  process_events: 'process',
  network_events: 'network',
  child_processes: 'process',
};

/** How far a process id is trusted to mean the same process. Windows gives the ids of ended processes to new ones. */
const PROCESS_ID_MINUTES = 10;

/**
 * By the entity id, whatever the host.
 *
 * @param unique why the id means one process on all hosts, as a sentence
 */
export function byEntityIdAlone(
  pivot: ProcessPivotId,
  unique: string,
  normalise?: Normalisation
): PivotKey {
  return {
    label: 'process entity id alone',
    clauses: [entityIdClause(pivot, normalise), literal('event.category', CATEGORIES[pivot])],
    because: unique,
  };
}

/**
 * By the entity id and another name of the host.
 *
 * @param hostField the field of the host, in the alert and in what is searched
 * @param label what the field is called: `host name`
 */
export function byEntityIdOn(pivot: ProcessPivotId, hostField: string, label: string): PivotKey {
  return {
    label: `${label} and process entity id`,
    clauses: [
      eventValue(hostField),
      entityIdClause(pivot),
      literal('event.category', CATEGORIES[pivot]),
    ],
    because: 'The entity id names one run of a process on a host.',
    caveat: 'Two hosts of one name cannot be told apart.',
  };
}

/**
 * By the number that Windows gives a process, close to the event only.
 *
 * @param parentField the field in which a child's start has the number of its parent
 */
export function byProcessIdOn(
  pivot: ProcessPivotId,
  hostField: string,
  label: string,
  parentField = 'process.parent.pid'
): PivotKey {
  const searched = pivot === 'child_processes' ? parentField : 'process.pid';
  return {
    label: `${label} and process id`,
    clauses: [
      eventValue(hostField),
      eventValue(searched, 'process.pid'),
      literal('event.category', CATEGORIES[pivot]),
    ],
    because: 'A process id means one process at a time on one host.',
    caveat: 'Windows uses process ids again, so only events close to the lookup are searched.',
    around: PROCESS_ID_MINUTES,
  };
}

/** Alerts of an account by its name. */
export function alertsByAccountName(caveat: string): PivotKey {
  return {
    label: 'user domain and name',
    clauses: [literal('event.kind', 'signal'), eventValue('user.domain'), eventValue('user.name')],
    because: 'Domain and name together name an account.',
    caveat,
  };
}

export const builtInAccounts =
  'Built-in accounts such as `SYSTEM` have the same name on every host.';

/**
 * Alerts of a host by its name.
 *
 * @param field the field of the name, in the alert at hand and in the others
 */
export function alertsByHostName(field: 'host.name' | 'host.hostname'): PivotKey {
  return {
    label: 'host name',
    clauses: [literal('event.kind', 'signal'), eventValue(field)],
    because: `\`${field}\` names the host.`,
    caveat: 'Two hosts of one name cannot be told apart.',
  };
}

function entityIdClause(pivot: ProcessPivotId, normalise?: Normalisation) {
  const searched = pivot === 'child_processes' ? 'process.parent.entity_id' : 'process.entity_id';
  return eventValue(searched, 'process.entity_id', normalise);
}
