import type { DataSource } from './data_source';
import { sysmon, sysmonPivots } from './sysmon';

const noHostId =
  'Forwarded events never hold `host.id`: the agent runs on the collector, not on the host.';

/** Sysmon events that Windows Event Forwarding brings to a collector, where the Windows integration reads them. */
export const windowsForwarded: DataSource = {
  ...sysmon,
  id: 'windows_forwarded',
  label: 'Sysmon (forwarded events)',
  indexPattern: 'logs-windows.forwarded*',
  processIndexPatterns: ['logs-windows.forwarded*'],
  marks: {
    datasets: ['windows.forwarded*'],
    modules: [],
    vendorFields: [],
    agentTypes: [],
    windowsEventTags: ['forwarded'],
  },
  conditions: {
    ...sysmon.conditions,
    gate: {
      kind: 'conditional',
      sentence: 'Requires a version of the integration whose pipeline fills `host.os.type`.',
    },
  },
  pivots: sysmonPivots({
    process_events: { kind: 'never', sentence: noHostId },
    network_events: { kind: 'never', sentence: noHostId },
    child_processes: { kind: 'never', sentence: noHostId },
    host_alerts: { kind: 'never', sentence: noHostId },
  }),
  setup: {
    needs: [
      'Sysmon runs on the hosts and records DNS queries (event 22).',
      'Windows Event Forwarding brings its events to a collector.',
      'The Windows integration reads forwarded events there, in a version whose pipeline fills `host.os.type`.',
    ],
    instructions: 'https://ela.st/sysmon-event-22-setup',
  },
};
