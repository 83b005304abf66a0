import type { DnsOutcome } from './dns_outcome';
import { windowsDnsStatus } from './windows_dns_status';

/**
 * The outcome of a lookup that brought no address, from the status of the Windows DNS client, which all seven sources
 * watch.
 *
 * @param status as the source wrote it, a number or a name
 */
export function outcomeOfWindowsStatus(status: string): DnsOutcome {
  const { meaning, name, reason } = windowsDnsStatus(status);
  const reported =
    name === undefined || name === status ? { status } : { status, statusName: name };
  switch (meaning) {
    case 'success':
      return {
        kind: 'answered_without_address',
        ...reported,
        reason: 'The lookup succeeded, but the event holds no address.',
      };
    case 'no_records':
      return { kind: 'answered_without_address', ...reported, reason };
    case 'pending':
      return { kind: 'requested', ...reported, reason };
    case 'failure':
      return { kind: 'failed', ...reported, reason };
    case 'undecided':
      return { kind: 'unknown', ...reported, reason };
  }
}
