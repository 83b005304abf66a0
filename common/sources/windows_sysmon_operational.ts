import type { DataSource } from './data_source';
import { gateRequiresHostMetadata, sysmon, sysmonPivots } from './sysmon';

/** Sysmon events that the Windows integration reads on the host itself. */
export const windowsSysmonOperational: DataSource = {
  ...sysmon,
  id: 'windows_sysmon_operational',
  label: 'Sysmon (Windows integration)',
  indexPattern: 'logs-windows.sysmon_operational-*',
  processIndexPatterns: ['logs-windows.sysmon_operational-*'],
  marks: {
    datasets: ['windows.sysmon_operational'],
    modules: [],
    vendorFields: [],
    agentTypes: [],
    windowsEventTags: [],
  },
  conditions: { ...sysmon.conditions, gate: gateRequiresHostMetadata },
  pivots: sysmonPivots({
    process_events: { kind: 'yes', sentence: 'Sysmon gives the entity id, the agent `host.id`.' },
    network_events: {
      kind: 'yes',
      sentence:
        'Sysmon gives the entity id, the agent `host.id`. Many Sysmon configurations record no connections.',
    },
    child_processes: { kind: 'yes', sentence: 'Sysmon gives the entity id, the agent `host.id`.' },
    host_alerts: { kind: 'yes', sentence: 'The agent adds `host.id`.' },
  }),
  setup: {
    needs: [
      'Sysmon runs on the hosts and records DNS queries (event 22).',
      'The Windows integration collects the Sysmon channel on each host.',
      'The processor `add_host_metadata` is on, as it is by default.',
    ],
    instructions: 'https://ela.st/sysmon-event-22-setup',
  },
};
