import type { SourceId } from '../../../common/sources';
import { Random } from '../random';
import { DNS_SUFFIX, type Account } from './account';

/** A computer with one sensor. */
export interface Host {
  /** Short name, in upper case. */
  readonly name: string;
  readonly sourceId: SourceId;
  readonly os: 'windows' | 'macos' | 'linux';
  readonly isServer: boolean;
  /** Who works on it. */
  readonly account: Account;
  /** Its id in the form that its source gives it. */
  readonly id: string;
  readonly agentId: string;
  readonly ip: string;
  /** The part of Sysmon's process GUIDs that is the same on one machine. */
  readonly machinePart: string;
  /** Whether Sysmon is new enough to name the user on DNS events. */
  readonly namesUserOnLookups: boolean;
  /** Whether an ingest pipeline adds `event.ingested`. */
  readonly hasIngestTime: boolean;
}

/** What tells one host from another; everything else follows from the seed and the name. */
export interface HostDescription {
  readonly name: string;
  readonly sourceId: SourceId;
  readonly account: Account;
  readonly os?: Host['os'];
  readonly namesUserOnLookups?: boolean;
  readonly hasIngestTime?: boolean;
}

/** Makes a host. It is the same one in every scenario of the same seed. */
export function host(description: HostDescription, seed: number): Host {
  const random = Random.named(seed, description.name);
  const usesShortIds = ['sentinel_one_cloud_funnel', 'crowdstrike_fdr'];
  return {
    os: 'windows',
    namesUserOnLookups: random.chance(0.3),
    hasIngestTime: true,
    ...description,
    isServer: description.name.startsWith('SRV-'),
    id: usesShortIds.includes(description.sourceId) ? random.hex(32) : random.uuid(),
    agentId: random.uuid(),
    ip: `10.24.${random.int(8, 31)}.${random.int(10, 250)}`,
    machinePart: random.hex(8),
  };
}

/** The full name of a host, as the Elastic Agent and Sysmon write it. */
export function fullName({ name }: Host): string {
  return `${name.toLowerCase()}.${DNS_SUFFIX}`;
}
