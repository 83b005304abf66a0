import type { Random } from '../random';
import type { Host } from './host';

/** Seconds between the beginning of Windows' time, in 1601, and that of Unix. */
const WINDOWS_EPOCH_SECONDS = 11_644_473_600;

/**
 * Ids of CrowdStrike begin with these digits here, which puts them beyond 2^53: read as numbers, they lose their last
 * digits.
 */
const CROWDSTRIKE_PREFIX = '18';
const CROWDSTRIKE_DIGITS = 15;

/** The id of one run of a process, in the form of the host's source. Endgame has none but numbers of its own. */
export function entityId(host: Host, pid: number, startedAt: number, random: Random): string {
  switch (host.sourceId) {
    case 'endpoint':
      return defendId(host, pid, startedAt, random);
    case 'sentinel_one_cloud_funnel':
      return random.hex(16).toUpperCase();
    case 'crowdstrike_fdr':
      return CROWDSTRIKE_PREFIX + random.digits(CROWDSTRIKE_DIGITS);
    case 'winlogbeat':
      return sysmonGuid(host, startedAt, random).toUpperCase();
    case 'windows_forwarded':
    case 'windows_sysmon_operational':
      return sysmonGuid(host, startedAt, random);
    case 'endgame':
      return random.int(10_000, 9_999_999).toString();
  }
}

/** Agent id, process id and start time, in Base64. */
function defendId(host: Host, pid: number, startedAt: number, random: Random): string {
  const seconds = WINDOWS_EPOCH_SECONDS + Math.floor(startedAt / 1_000);
  return btoa(`${host.agentId}-${pid}-${seconds}.${random.digits(7)}00`);
}

/** Machine, start time in seconds (its halves swapped) and a number that makes it unique. */
function sysmonGuid(host: Host, startedAt: number, random: Random): string {
  const seconds = Math.floor(startedAt / 1_000)
    .toString(16)
    .padStart(8, '0');
  return `{${host.machinePart}-${seconds.slice(4)}-${seconds.slice(0, 4)}-${random.hex(4)}-00000000${random.hex(4)}}`;
}
