import type { DataSource } from './data_source';
import { gateRequiresHostMetadata, sysmon, sysmonPivots } from './sysmon';

const bothIds = 'Sysmon gives the entity id, Winlogbeat `host.id`, unless it runs on a collector.';

/** Sysmon events that Winlogbeat ships, from the host itself or from a collector of forwarded events. */
export const winlogbeat: DataSource = {
  ...sysmon,
  id: 'winlogbeat',
  label: 'Sysmon (Winlogbeat)',
  indexPattern: 'winlogbeat-*',
  processIndexPatterns: ['winlogbeat-*'],
  marks: {
    datasets: [],
    // The Windows integration calls its module `windows`.
    modules: ['sysmon'],
    vendorFields: [],
    agentTypes: ['winlogbeat'],
    windowsEventTags: [],
  },
  conditions: { ...sysmon.conditions, gate: gateRequiresHostMetadata },
  pivots: sysmonPivots({
    process_events: { kind: 'yes', sentence: bothIds },
    network_events: {
      kind: 'yes',
      sentence: `${bothIds} Many Sysmon configurations record no connections.`,
    },
    child_processes: { kind: 'yes', sentence: bothIds },
    host_alerts: {
      kind: 'yes',
      sentence: 'Winlogbeat adds `host.id`, unless it runs on a collector.',
    },
  }),
  setup: {
    needs: [
      'Sysmon runs on the hosts and records DNS queries (event 22).',
      'Winlogbeat ships the Sysmon channel, with its ingest pipelines set up; without them events have no `event.ingested`.',
      'The processor `add_host_metadata` is on; it passes over forwarded events.',
    ],
    instructions: 'https://ela.st/sysmon-event-22-setup',
  },
};
