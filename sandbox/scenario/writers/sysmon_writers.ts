import { MINUTE, SECOND } from '../durations';
import { fullName, type Host } from '../world/host';
import type { WriterContext } from './source_writer';
import { sysmonWriter } from './sysmon_writer';

/** Where forwarded events are collected: the agent there is not the machine that the events are about. */
const COLLECTOR = 'SRV-CEDAR-07';
const COLLECTOR_AGENT_ID = 'fb29f595-11df-4190-a043-80cff8354191';

/** Most forwarded events arrive within a minute; subscriptions that save bandwidth hold some back for long. */
const SELDOM = 0.06;
const MAX_FORWARDING_DELAY = 19 * MINUTE;

const AGENT_VERSION = '9.2.3';
const WINLOGBEAT_VERSION = '9.4.0';

function soon({ random, ingestDelay }: WriterContext): { created: number; shipped: number } {
  const created = random.int(SECOND, 3 * SECOND);
  return {
    created,
    shipped:
      ingestDelay === undefined
        ? random.int(5 * SECOND, 17 * SECOND)
        : Math.max(0, ingestDelay - created),
  };
}

function sometimesLate({ random, ingestDelay }: WriterContext): {
  created: number;
  shipped: number;
} {
  const shipped = random.int(5 * SECOND, 20 * SECOND);
  if (ingestDelay !== undefined) return { created: Math.max(0, ingestDelay - shipped), shipped };
  const longest = random.chance(SELDOM) ? MAX_FORWARDING_DELAY : MINUTE;
  return { created: random.int(2 * SECOND, longest), shipped };
}

function ownMachine(host: Host): Record<string, unknown> {
  return {
    hostname: host.name,
    id: host.id,
    name: fullName(host),
    os: { family: 'windows', platform: 'windows', type: 'windows' },
  };
}

/** Sysmon events that a collector reads from Windows Event Forwarding: no `host.id`, and late at times. */
export const windowsForwardedWriter = sysmonWriter({
  index: 'logs-windows.forwarded-default',
  module: 'windows',
  dataset: 'windows.forwarded',
  tags: ['forwarded'],
  hasUpperCaseGuids: false,
  machine: (host) => ({
    agent: { id: COLLECTOR_AGENT_ID, name: COLLECTOR, type: 'filebeat', version: AGENT_VERSION },
    host: { name: fullName(host), os: { family: 'windows', type: 'windows' } },
  }),
  delays: sometimesLate,
});

/** Sysmon events that the Windows integration reads on the host itself. */
export const windowsSysmonOperationalWriter = sysmonWriter({
  index: 'logs-windows.sysmon_operational-default',
  module: 'windows',
  dataset: 'windows.sysmon_operational',
  hasUpperCaseGuids: false,
  machine: (host) => ({
    agent: { id: host.agentId, name: host.name, type: 'filebeat', version: AGENT_VERSION },
    host: ownMachine(host),
  }),
  delays: soon,
});

/** Sysmon events that Winlogbeat reads on the host itself. */
export const winlogbeatWriter = sysmonWriter({
  index: 'winlogbeat-9.4.0',
  module: 'sysmon',
  hasUpperCaseGuids: true,
  machine: (host) => ({
    agent: { id: host.agentId, name: host.name, type: 'winlogbeat', version: WINLOGBEAT_VERSION },
    host: ownMachine(host),
  }),
  delays: soon,
});
